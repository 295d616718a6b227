import { useQuery } from '@tanstack/react-query';
import type { CSSProperties, ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { areasQuery, targetGroupsQuery } from '../queries/organisation';
import { Failure, Skeleton } from '../ui/states';
import { AreasPanel } from './areas-panel';
import { GroupsPanel } from './groups-panel';
import { TabHead } from './tab-head';

const gap = { '--gap': 'var(--s6)' } as CSSProperties;

/** Where dialogues ask, and whom. */
export function AreasTab(): ReactNode {
  const { t } = useTranslation('administration');
  const areas = useQuery(areasQuery);
  const groups = useQuery(targetGroupsQuery);
  const error = areas.error ?? groups.error;
  const isThere = areas.data !== undefined && groups.data !== undefined;
  return (
    <>
      <TabHead
        title={t('tabs.areas')}
        answer={
          isThere ? (
            <Trans
              t={t}
              i18nKey="areas.answer"
              values={{ areas: String(areas.data.length), groups: String(groups.data.length) }}
              components={{ b: <b /> }}
            />
          ) : undefined
        }
      />
      {error !== null && (
        <Failure
          error={error}
          retry={() => {
            void areas.refetch();
            void groups.refetch();
          }}
        />
      )}
      {!isThere && error === null && <Skeleton lines={10} />}
      {isThere && (
        <div className="stack" style={gap}>
          <AreasPanel areas={areas.data} />
          <GroupsPanel groups={groups.data} />
        </div>
      )}
    </>
  );
}
