import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, chosenLanguage } from '../text/i18n';
import { Icon } from '../ui/icon';

interface AccountMenuProps {
  readonly children: ReactNode;
  readonly onLeave: () => void;
}

/** The way to one's own page, to the other language, and out. `children`: what its button holds. */
export function AccountMenu({ children, onLeave }: AccountMenuProps): ReactNode {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  return (
    <MenuTrigger defaultOpen>
      <Button className="btn quiet account">{children}</Button>
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
          <MenuItem onAction={onLeave}>
            <Icon name="log-out" />
            {t('signOut')}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
