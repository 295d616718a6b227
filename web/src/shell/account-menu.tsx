import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, chosenLanguage } from '../text/i18n';
import { Icon } from '../ui/icon';

interface AccountMenuProps {
  readonly children: ReactNode;
  readonly onLeave: () => void;
}

/** The way to one's own page, to the other language, and out, opened as it comes. `children`: what its button holds. */
export function AccountMenu({ children, onLeave }: AccountMenuProps): ReactNode {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  // Not before its button has the focus: it goes back there.
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      setOpen(true);
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, []);
  return (
    <MenuTrigger isOpen={open} onOpenChange={setOpen}>
      <Button autoFocus className="btn quiet account">
        {children}
      </Button>
      <Popover className="pop" placement="bottom end">
        <Menu className="menu" aria-label={t('account')} autoFocus="first">
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
