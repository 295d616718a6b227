import type { CSSProperties, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PopulationSummary } from '../../../src/contract/organisation';
import { figure } from '../dates/dates';
import { useBandSaid } from './use-band-said';

type Bands = NonNullable<PopulationSummary['byAge']>['bands'];

interface PopulationChartProps {
  readonly label: string;
  readonly bands: Bands;
}

/** Two bars a band, against the largest. A picture of the table beside it: those who do not see it read that. */
export function PopulationChart({ label, bands }: PopulationChartProps): ReactNode {
  const { t } = useTranslation('administration');
  const bandOf = useBandSaid();
  const most = Math.max(1, ...bands.flatMap(({ women, men }) => [women, men]));
  const share = (count: number): CSSProperties =>
    ({ '--v': `${String((100 * count) / most)}%` }) as CSSProperties;
  return (
    <figure className="popchart" role="img" aria-label={label}>
      <div className="legend" aria-hidden="true">
        <span>
          <i className="women" />
          {t('population.women')}
        </span>
        <span>
          <i className="men" />
          {t('population.men')}
        </span>
      </div>
      <div className="bands" aria-hidden="true">
        {bands.map(({ ages, women, men }) => (
          <div key={ages} className="band">
            <span>{bandOf(ages)}</span>
            <div>
              <Bar sex="women" count={women} style={share(women)} />
              <Bar sex="men" count={men} style={share(men)} />
            </div>
          </div>
        ))}
      </div>
    </figure>
  );
}

interface BarProps {
  readonly sex: 'women' | 'men';
  readonly count: number;
  readonly style: CSSProperties;
}

const Bar = ({ sex, count, style }: BarProps): ReactNode => (
  <div className="bar" style={style}>
    <i className={sex} />
    <span>{figure(count)}</span>
  </div>
);
