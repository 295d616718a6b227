import type { ReactNode } from 'react';
import { Icon } from './icon';
import type { IconName } from './icon-paths';

export type Tone = 'ok' | 'warn' | 'danger' | 'info' | 'idle' | 'now';

const icons: Record<Tone, IconName> = {
  ok: 'circle-check',
  warn: 'triangle-alert',
  danger: 'circle-alert',
  info: 'message-square',
  idle: 'circle-minus',
  now: 'clock',
};

interface StatusProps {
  readonly tone: Tone;
  readonly icon?: IconName;
  /** Somebody must act: the word gets a ground. */
  readonly act?: boolean;
  readonly children: ReactNode;
}

/** How something stands: always an icon and words. */
export const Status = ({ tone, icon = icons[tone], act = false, children }: StatusProps): ReactNode => (
  <span className={`status ${tone}${act ? ' act' : ''}`}>
    <Icon name={icon} />
    {children}
  </span>
);

interface BannerProps {
  readonly tone: Exclude<Tone, 'idle'>;
  readonly icon?: IconName;
  readonly children: ReactNode;
  /** Announced when it appears: for what an act led to. */
  readonly live?: boolean;
}

export const Banner = ({ tone, icon = icons[tone], live = false, children }: BannerProps): ReactNode => (
  <div className={`banner ${tone}`} role={live ? 'status' : undefined}>
    <Icon name={icon} />
    <div>{children}</div>
  </div>
);
