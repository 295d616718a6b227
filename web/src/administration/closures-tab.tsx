import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { Closure } from '../../../src/contract/closure';
import { shortDay } from '../dates/dates';
import { FilterSelect } from '../ui/filter';
import { Failure, Skeleton } from '../ui/states';
import { useLanding } from '../ui/use-landing';
import { AddClosureDialog, RemoveClosureDialog } from './closure-dialogs';
import { useKeeper } from './keeper-note';
import { closuresQuery } from './register-queries';
import { RegisterPanel } from './register-panel';
import { RegisterTable } from './register-table';
import { RowAct } from './row-act';
import { TabHead } from './tab-head';
import { useChangedSearch } from './use-changed-search';

/** Years before and after this one that can be chosen. */
const BEFORE = 2;
const AFTER = 3;

/** Days nobody works on here, beside Sweden's own. */
export function ClosuresTab(): ReactNode {
  const { t } = useTranslation('administration');
  const { me } = useKeeper();
  const search = useSearch({ from: '/administration/stangda-dagar' });
  const change = useChangedSearch('/administration/stangda-dagar', search);
  const thisYear = Number(me.day.slice(0, 4));
  const year = search.ar ?? thisYear;
  const { data, error, refetch } = useQuery(closuresQuery(year));
  const { landing, land } = useLanding();
  const [open, setOpen] = useState<Closure | 'new' | null>(null);
  const close = (): void => {
    setOpen(null);
    land();
  };
  const years = Array.from({ length: BEFORE + AFTER + 1 }, (_, at) => String(thisYear - BEFORE + at));
  return (
    <>
      <TabHead
        title={t('tabs.closures')}
        answer={data && <Answer count={data.length} year={String(year)} />}
      />
      <RegisterPanel
        id="dagar"
        title={t('closures.list', { year: String(year) })}
        landing={landing}
        add={{
          verb: t('closures.add'),
          onPress: () => {
            setOpen('new');
          },
        }}
      >
        <p className="hint">{t('closures.lead')}</p>
        <div className="row tools">
          <FilterSelect
            label={t('closures.year')}
            value={String(year)}
            options={years.map((id) => ({ id, title: id }))}
            onChoose={(chosen) => {
              change({ ar: Number(chosen) === thisYear ? undefined : Number(chosen) });
            }}
          />
        </div>
        {data === undefined ? (
          <Waiting error={error} retry={() => void refetch()} />
        ) : (
          <Days closures={data} onRemove={setOpen} />
        )}
      </RegisterPanel>
      {open === 'new' && <AddClosureDialog year={year} today={me.day} onClose={close} />}
      {open !== null && open !== 'new' && <RemoveClosureDialog closure={open} onClose={close} />}
    </>
  );
}

const Waiting = ({
  error,
  retry,
}: {
  readonly error: Error | null;
  readonly retry: () => void;
}): ReactNode => (error === null ? <Skeleton lines={4} /> : <Failure error={error} retry={retry} />);

interface DaysProps {
  readonly closures: readonly Closure[];
  readonly onRemove: (closure: Closure) => void;
}

function Days({ closures, onRemove }: DaysProps): ReactNode {
  const { t } = useTranslation('administration');
  const { keeps } = useKeeper();
  if (closures.length === 0) return <p className="muted">{t('closures.none')}</p>;
  return (
    <RegisterTable
      label={t('closures.day')}
      rows={closures}
      keyOf={({ day }) => day}
      columns={[
        { label: t('closures.day'), cell: ({ day }) => shortDay(day) },
        { label: t('closures.name'), cell: ({ name }) => name },
      ]}
      acts={
        keeps
          ? (closure) => (
              <RowAct
                verb={t('closures.remove')}
                of={`${shortDay(closure.day)}, ${closure.name}`}
                onPress={() => {
                  onRemove(closure);
                }}
              />
            )
          : undefined
      }
    />
  );
}

function Answer({ count, year }: { readonly count: number; readonly year: string }): ReactNode {
  const { t } = useTranslation('administration');
  if (count === 0) return t('closures.answerNone', { year });
  return <Trans t={t} i18nKey="closures.answer" count={count} values={{ year }} components={{ b: <b /> }} />;
}
