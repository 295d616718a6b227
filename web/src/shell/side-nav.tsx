import { Link, type LinkProps } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../../src/contract/me';
import { Icon } from '../ui/icon';
import type { IconName } from '../ui/icon-paths';
import { taskCountsQuery } from '../queries/task-counts';

interface Place {
  readonly to: LinkProps['to'];
  readonly icon: IconName;
  readonly label: string;
  readonly count?: ReactNode;
}

const Places = ({ places }: { places: readonly Place[] }): ReactNode => (
  <ul>
    {places.map(({ to, icon, label, count }) => (
      <li key={to}>
        <Link to={to} activeOptions={{ includeSearch: false, exact: to === '/dialoger' }}>
          <Icon name={icon} />
          {label}
          {count}
        </Link>
      </li>
    ))}
  </ul>
);

/** Where one can go. On narrow screens it is behind the menu button, as a popover of the browser's own. */
export function SideNav({ me }: { me: Me }): ReactNode {
  const { t } = useTranslation('shell');
  const { data: counts } = useQuery(taskCountsQuery);
  const due = counts !== undefined && counts.mine > 0 && (
    <span className="count due">
      {counts.mine}
      <span className="vh"> {t('waiting', { count: counts.mine })}</span>
    </span>
  );
  const mayLead = me.authorities.some(({ role }) => role === 'project-lead' || role === 'coordinator');
  return (
    <nav
      id="nav"
      className="sidenav"
      popover="auto"
      aria-label={t('mainMenu')}
      onClick={({ currentTarget, target }) => {
        if ((target as Element).closest('a') && currentTarget.matches(':popover-open'))
          currentTarget.hidePopover();
      }}
    >
      <Places
        places={[
          { to: '/ko', icon: 'inbox', label: t('queue'), count: due },
          { to: '/dialoger', icon: 'list', label: t('dialogues') },
          ...(mayLead ? [{ to: '/dialoger/ny', icon: 'plus', label: t('newDialogue') } as const] : []),
        ]}
      />
      <h2>{t('overview')}</h2>
      <Places
        places={[
          { to: '/stoppade', icon: 'octagon-pause', label: t('stalled') },
          { to: '/vem-gor-vad', icon: 'grid-3x3', label: t('matrix') },
          { to: '/administration', icon: 'settings', label: t('administration') },
        ]}
      />
    </nav>
  );
}
