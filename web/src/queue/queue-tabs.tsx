import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../../src/contract/me';
import type { TaskCounts } from '../../../src/contract/task';
import { Tabs } from '../ui/tabs';
import type { QueueSearch, View } from './queue-search';

interface QueueTabsProps {
  readonly search: QueueSearch;
  readonly me: Me;
  readonly counts: TaskCounts | undefined;
}

const views = [
  { vy: undefined, label: 'tabMine', count: 'mine' },
  { vy: 'lediga', label: 'tabFree', count: 'free' },
  { vy: 'ersattare', label: 'tabDeputy', count: 'asDeputy' },
  { vy: 'vilande', label: 'tabPaused', count: 'paused' },
] as const satisfies readonly { vy: View | undefined; label: string; count: keyof TaskCounts }[];

/** The units I act in, each once. */
export const unitsOf = ({ authorities }: Me): readonly { id: string; name: string }[] => [
  ...new Map(authorities.map(({ unit, unitName }) => [unit, { id: unit, name: unitName }])).values(),
];

/** Whose tasks: places of their own, with an address each. */
export function QueueTabs({ search, me, counts }: QueueTabsProps): ReactNode {
  const { t } = useTranslation('queue');
  const { skede, forsenade, q } = search;
  const filters: QueueSearch = {
    ...(skede !== undefined && { skede }),
    ...(forsenade && { forsenade }),
    ...(q !== undefined && { q }),
  };
  return (
    <Tabs label={t('tabs')}>
      {views.map(({ vy, label, count }) => (
        <Link
          key={label}
          to="/ko"
          search={{ ...filters, ...(vy && { vy }) }}
          replace
          resetScroll={false}
          activeOptions={{ exact: true }}
          aria-current={search.enhet === undefined && search.vy === vy ? 'page' : undefined}
        >
          {t(label)}
          {counts && <span className="count"> {counts[count]}</span>}
        </Link>
      ))}
      {unitsOf(me).map(({ id, name }) => (
        <Link
          key={id}
          to="/ko"
          search={{ ...filters, enhet: id }}
          replace
          resetScroll={false}
          activeOptions={{ exact: true }}
          aria-current={search.enhet === id ? 'page' : undefined}
        >
          {name}
        </Link>
      ))}
    </Tabs>
  );
}
