import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  ProgressBar,
  type ButtonProps as AriaButtonProps,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon';
import type { IconName } from './icon-paths';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  readonly kind?: 'plain' | 'primary' | 'quiet' | 'danger';
  readonly size?: 'm' | 's' | 'xs';
  readonly icon?: IconName;
  readonly children: ReactNode;
  /** Waits for the server: keeps its place and takes no second press. */
  readonly busy?: boolean;
  /** Shows the icon alone; `children` is then its name. Menu, theme and calendar only. */
  readonly iconOnly?: boolean;
}

/** A verb. One primary a view. */
export function Button({
  kind = 'plain',
  size = 'm',
  icon,
  busy = false,
  iconOnly = false,
  children,
  ...rest
}: ButtonProps): ReactNode {
  const className = ['btn', kind, size, iconOnly ? 'icononly' : ''].filter(Boolean).join(' ');
  return (
    <AriaButton {...rest} className={className} isPending={busy}>
      {busy ? <Busy /> : icon && <Icon name={icon} />}
      {iconOnly ? <span className="vh">{children}</span> : children}
    </AriaButton>
  );
}

/** Read aloud while the button waits. */
function Busy(): ReactNode {
  const { t } = useTranslation('ui');
  return (
    <ProgressBar isIndeterminate aria-label={t('busyNow')}>
      <Icon name="refresh-cw" />
    </ProgressBar>
  );
}
