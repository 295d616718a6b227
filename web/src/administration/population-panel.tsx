import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PopulationSummary } from '../../../src/contract/organisation';
import { dayInMargin, figure } from '../dates/dates';
import { Panel } from '../ui/page';
import { PopulationChart } from './population-chart';
import { RegisterTable } from './register-table';
import { useBandSaid } from './use-band-said';
import { inSentence } from '../text/in-sentence';

interface PopulationPanelProps {
  readonly area: string;
  readonly figures: PopulationSummary;
  readonly today: string;
}

/** The newest figures of the day: a picture, what it shows in words, and the table under it. */
export function PopulationPanel({ area, figures: { byAge }, today }: PopulationPanelProps): ReactNode {
  const { t } = useTranslation('administration');
  const bandOf = useBandSaid();
  if (!byAge)
    return (
      <Panel id="efter-alder" title={t('population.byAge')}>
        <p className="muted">{t('population.noneByAge')}</p>
      </Panel>
    );
  const largest = byAge.bands.reduce((most, band) => (band.total > most.total ? band : most));
  const sum = { ages: '', women: byAge.women, men: byAge.men, total: byAge.total };
  return (
    <Panel id="efter-alder" title={t('population.byAge')}>
      <p className="small muted">
        {t('population.source', { source: byAge.source, day: dayInMargin(byAge.countedAt, today) })}
      </p>
      <p>{t('population.chartText', { ages: bandOf(largest.ages), total: figure(largest.total) })}</p>
      <div className="popsplit">
        <PopulationChart label={t('population.chart', { area: inSentence(area) })} bands={byAge.bands} />
        <RegisterTable
          label={t('population.chart', { area: inSentence(area) })}
          rows={[...byAge.bands, sum]}
          keyOf={({ ages }) => ages}
          classOf={({ ages }) => (ages === '' ? 'sum' : undefined)}
          columns={[
            {
              label: t('population.ages'),
              cell: ({ ages }) => (ages === '' ? t('population.sum') : bandOf(ages)),
            },
            { label: t('population.women'), cell: ({ women }) => figure(women), numeric: true },
            { label: t('population.men'), cell: ({ men }) => figure(men), numeric: true },
            { label: t('population.total'), cell: ({ total }) => figure(total), numeric: true },
          ]}
        />
      </div>
    </Panel>
  );
}
