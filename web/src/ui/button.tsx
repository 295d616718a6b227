import type { MouseEvent, ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Icon } from './icon';
import type { IconName } from './icon-paths';

export interface ButtonProps extends Omit<
  AriaButtonProps,
  'className' | 'children' | 'style' | 'render' | 'isPending' | 'onClick'
> {
  readonly kind?: 'plain' | 'primary' | 'quiet' | 'danger';
  readonly size?: 'm' | 's' | 'xs';
  readonly icon?: IconName;
  readonly children: ReactNode;
  /** Waits for the server: keeps its place and takes no second press. */
  readonly busy?: boolean;
  /** Shows the icon alone; `children` is then its name. Menu, theme and calendar only. */
  readonly iconOnly?: boolean;
}

/** A verb. One primary a view. One that waits or may not be pressed keeps the focus, and can be found and asked why. */
export function Button({
  kind = 'plain',
  size = 'm',
  icon,
  busy,
  isDisabled = false,
  iconOnly = false,
  children,
  ...rest
}: ButtonProps): ReactNode {
  const className = ['btn', kind, size, iconOnly ? 'icononly' : ''].filter(Boolean).join(' ');
  const isWaiting = busy === true;
  const isInert = isWaiting || isDisabled;
  return (
    <>
      <AriaButton
        {...rest}
        {...(isInert && inert)}
        className={className}
        render={(button) => (
          <button
            {...button}
            {...(isInert && { onClickCapture: sendNothing })}
            aria-busy={isWaiting || undefined}
          />
        )}
      >
        {isWaiting ? <Icon name="refresh-cw" /> : icon && <Icon name={icon} />}
        {iconOnly ? <span className="vh">{children}</span> : children}
      </AriaButton>
      {busy !== undefined && <Waiting isWaiting={isWaiting} />}
    </>
  );
}

const inert = { 'aria-disabled': true, onPress: undefined } as const;

/**
 * Its form is not sent either, also by Enter in a field. On the button itself: what listens to presses passes on no click
 * that a key has caused.
 */
const sendNothing = (event: MouseEvent): void => {
  event.preventDefault();
};

/** Read aloud: that the button waits. */
function Waiting({ isWaiting }: { readonly isWaiting: boolean }): ReactNode {
  const { t } = useTranslation('ui');
  return (
    <span className="vh" role="status">
      {isWaiting && t('busyNow')}
    </span>
  );
}
