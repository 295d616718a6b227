import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../../src/contract/me';
import { Icon } from '../ui/icon';
import { partOf } from '../ui/part-of';
import { Ring } from '../ui/ring';
import { Account } from './account';
import { switchTheme } from './theme';
import { useHotkey } from './use-hotkey';

const CommandMenu = partOf(() => import('../command/command-menu'), 'CommandMenu');

export function TopBar({ me }: { me: Me }): ReactNode {
  const { t } = useTranslation('shell');
  const [commanding, setCommanding] = useState(false);
  useHotkey('ctrl+k', () => {
    setCommanding(true);
  });
  return (
    <header className="topbar">
      <button
        className="btn quiet icononly navtoggle"
        type="button"
        popoverTarget="nav"
        aria-label={t('menu')}
      >
        <Icon name="menu" />
      </button>
      <Link className="brand" to="/ko">
        <Ring phase={4} />
        {t('brand')}
        <small>{t('municipality')}</small>
      </Link>
      <button
        className="command"
        type="button"
        aria-haspopup="dialog"
        onClick={() => {
          setCommanding(true);
        }}
      >
        <Icon name="search" />
        <span className="vh">{t('command')}: </span>
        <span className="desk">{t('commandHint')}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <button className="btn quiet icononly s" type="button" aria-label={t('theme')} onClick={switchTheme}>
        <Icon name="moon" />
      </button>
      <Account me={me} />
      {commanding && (
        <CommandMenu
          onClose={() => {
            setCommanding(false);
          }}
        />
      )}
    </header>
  );
}
