import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState, type CSSProperties, type ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { AreaItem, PopulationSummary } from '../../../src/contract/organisation';
import type { PopulationFigures } from '../../../src/contract/population';
import { dayInMargin, figure } from '../dates/dates';
import { areasQuery } from '../queries/organisation';
import { FilterSelect } from '../ui/filter';
import { Failure, Skeleton } from '../ui/states';
import { useLanding } from '../ui/use-landing';
import { DayPicker } from './day-picker';
import { FiguresForm } from './figures-form';
import { FiguresPanel } from './figures-panel';
import { useKeeper } from './keeper-note';
import { PopulationPanel } from './population-panel';
import { populationQuery } from './population-query';
import { TabHead } from './tab-head';
import { useChangedSearch } from './use-changed-search';
import { inSentence } from '../text/in-sentence';

const gap = { '--gap': 'var(--s6)' } as CSSProperties;

/** How many live where, by age and sex: what dialogues' representativeness is compared with. */
export function PopulationTab(): ReactNode {
  const { t } = useTranslation('administration');
  const { data: areas, error, refetch } = useQuery(areasQuery);
  if (areas?.[0] !== undefined) return <Population areas={areas} first={areas[0]} />;
  return (
    <>
      <TabHead title={t('tabs.population')} />
      {error !== null && <Failure error={error} retry={() => void refetch()} />}
      {areas === undefined && error === null && <Skeleton lines={8} />}
    </>
  );
}

interface PopulationProps {
  readonly areas: readonly AreaItem[];
  /** The whole municipality. */
  readonly first: AreaItem;
}

function Population({ areas, first }: PopulationProps): ReactNode {
  const { t } = useTranslation('administration');
  const { me } = useKeeper();
  const search = useSearch({ from: '/administration/befolkning' });
  const change = useChangedSearch('/administration/befolkning', search);
  const area = areas.find(({ id }) => id === search.omrade) ?? first;
  const day = search.dag ?? me.day;
  const { data, error, refetch } = useQuery(populationQuery(area.id, day));
  const { landing, land } = useLanding();
  const [entering, setEntering] = useState<PopulationFigures | 'new' | null>(null);
  const close = (): void => {
    setEntering(null);
    land();
  };
  return (
    <>
      <TabHead title={t('tabs.population')} answer={data && <Answer area={area.name} figures={data} />} />
      <div className="stack" style={gap}>
        <div className="row tools">
          <FilterSelect
            label={t('population.area')}
            value={area.id}
            options={areas.map(({ id, name, path }) => ({ id, title: indented(name, path) }))}
            onChoose={(omrade) => {
              change({ omrade: omrade === first.id ? undefined : omrade });
              setEntering(null);
            }}
          />
          <DayPicker
            label={t('population.day')}
            day={day}
            today={me.day}
            onChoose={(dag) => {
              change({ dag });
            }}
          />
        </div>
        {error !== null && <Failure error={error} retry={() => void refetch()} />}
        {data === undefined && error === null && <Skeleton lines={8} />}
        {data !== undefined && <PopulationPanel area={area.name} figures={data} today={me.day} />}
        {entering !== null && (
          <FiguresForm
            key={entering === 'new' ? area.id : entering.version}
            area={area}
            day={me.day}
            replaced={entering === 'new' ? null : entering}
            onClose={close}
          />
        )}
        <FiguresPanel
          area={area.id}
          today={me.day}
          landing={landing}
          isEntering={entering !== null}
          onEnter={setEntering}
        />
      </div>
    </>
  );
}

/** Where it stands in the tree, in a list of choices. */
const indented = (name: string, path: string): string =>
  '\u00a0\u00a0'.repeat(path.split('.').length - 1) + name;

function Answer({
  area,
  figures: { byAge, totals },
}: {
  readonly area: string;
  readonly figures: PopulationSummary;
}): ReactNode {
  const { t } = useTranslation('administration');
  const newest = totals[0] ?? byAge;
  if (!newest) return t('population.answerNone', { area: inSentence(area) });
  const values = { area: inSentence(area), total: figure(newest.total), day: dayInMargin(newest.countedAt) };
  return <Trans t={t} i18nKey="population.answer" values={values} components={{ b: <b /> }} />;
}
