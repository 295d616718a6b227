import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { Incident } from '../../../src/contract/monitoring';
import { More } from '../ui/more';
import { FilterSelect } from '../ui/filter';
import { Empty, Failure, Skeleton } from '../ui/states';
import { useLanding } from '../ui/use-landing';
import { PageHead } from '../ui/page';
import { IncidentDialog, type Mending } from './incident-dialog';
import { IncidentsTable } from './incidents-table';
import { incidentsQuery } from './incidents-query';
import { NotForYou, useKeeper } from './keeper-note';
import { RegisterPanel } from './register-panel';
import { TabHead } from './tab-head';

/** What technology could not finish: not somebody who waits for somebody. The coordinator's. */
export function IncidentsTab(): ReactNode {
  const { t } = useTranslation('administration');
  const { keeps } = useKeeper();
  if (keeps) return <Incidents />;
  return (
    <>
      <PageHead title={t('tabs.incidents')} />
      <NotForYou who={t('keeper.incidentsOnly')} />
    </>
  );
}

const kinds = ['effect', 'import', 'driver'] as const;

function Incidents(): ReactNode {
  const { t } = useTranslation('administration');
  const [kind, setKind] = useState<Incident['kind'] | undefined>(undefined);
  const list = useInfiniteQuery(incidentsQuery(kind));
  const [mending, setMending] = useState<Mending | null>(null);
  const { landing, land } = useLanding();
  const incidents = list.data?.pages.flatMap(({ items }) => items);
  return (
    <>
      <TabHead
        title={t('tabs.incidents')}
        answer={incidents && <Answer count={incidents.length} more={list.hasNextPage} />}
      />
      <RegisterPanel id="driftfel" title={t('incidents.list')} landing={landing}>
        <div className="row tools">
          <FilterSelect
            label={t('incidents.kind')}
            value={kind}
            all={t('incidents.kinds.all')}
            options={kinds.map((id) => ({ id, title: t(`incidents.kinds.${id}`) }))}
            onChoose={(chosen) => {
              setKind(kinds.find((each) => each === chosen));
            }}
          />
        </div>
        {list.error !== null && <Failure error={list.error} retry={() => void list.refetch()} />}
        {incidents === undefined && list.error === null && <Skeleton lines={5} />}
        {incidents?.length === 0 && <Empty title={t('incidents.empty')}>{t('incidents.emptyText')}</Empty>}
        {incidents !== undefined && incidents.length > 0 && (
          <>
            <IncidentsTable incidents={incidents} onMend={setMending} />
            <More list={list} />
          </>
        )}
      </RegisterPanel>
      {mending && (
        <IncidentDialog
          mending={mending}
          onClose={() => {
            setMending(null);
            land();
          }}
        />
      )}
    </>
  );
}

function Answer({ count, more }: { readonly count: number; readonly more: boolean }): ReactNode {
  const { t } = useTranslation('administration');
  if (count === 0) return t('incidents.answerNone');
  const bold = { b: <b /> };
  return more ? (
    <Trans t={t} i18nKey="incidents.answerMore" values={{ number: String(count) }} components={bold} />
  ) : (
    <Trans t={t} i18nKey="incidents.answer" count={count} components={bold} />
  );
}
