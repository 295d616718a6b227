import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../../src/contract/me';
import { signOut } from '../api';
import { forgetHeld } from '../task/held';
import { chooseLanguage, chosenLanguage } from '../text/i18n';
import { Icon } from '../ui/icon';

const initials = (name: string): string =>
  name
    .split(' ')
    .map((part) => part[0] ?? '')
    .join('')
    .slice(0, 2)
    .toUpperCase();

/** Who am I here, and the way out. */
export function AccountMenu({ me }: { me: Me }): ReactNode {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const [first] = me.authorities;
  return (
    <MenuTrigger>
      <Button className="btn quiet account">
        <span className="vh">{t('account')}: </span>
        <span className="avatar" aria-hidden="true">
          {initials(me.name)}
        </span>
        <span className="small who">
          <span>
            {me.name}
            {first && <small>{`${first.roleTitle}, ${first.unitName}`}</small>}
          </span>
        </span>
      </Button>
      <Popover className="pop" placement="bottom end">
        <Menu className="menu" aria-label={t('account')}>
          <MenuItem onAction={() => void navigate({ to: '/jag' })}>
            <Icon name="user" />
            {t('me')}
          </MenuItem>
          <MenuItem onAction={() => void chooseLanguage(chosenLanguage() === 'sv' ? 'en' : 'sv')}>
            <Icon name="message-square" />
            {t('language')}
          </MenuItem>
          <MenuItem onAction={() => void leave()}>
            <Icon name="log-out" />
            {t('signOut')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** Nothing of the person stays on the device. */
async function leave(): Promise<void> {
  await signOut();
  forgetHeld();
  window.location.assign('/personal/');
}
