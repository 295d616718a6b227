import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Representativeness } from '../../../src/domain/representativeness/representativeness';
import { Scroll } from '../ui/page';
import { bandRows, scaleEnd, ticksOf, type GroupFigures } from './representation';

/** Drawn in units of its own: two fields of bars with the ages between them. */
const FIELD = 280;
const LEFT = 324;
const RIGHT = 436;
const MIDDLE = (LEFT + RIGHT) / 2;
const TOP = 24;
const ROW = 38;
const BAR = 20;
const FRAME = 28;

interface ChartProps {
  readonly result: Representativeness;
  /** What it shows, in words. */
  readonly sentences: string;
}

/** Participants as bars, the population as a frame round them: women to the left, men to the right. */
export function RepresentationChart({ result, sentences }: ChartProps): ReactNode {
  const { t } = useTranslation('analysis');
  const ids = useId();
  const rows = bandRows(result.groups);
  const end = scaleEnd(result.groups);
  const bottom = TOP + rows.length * ROW;
  return (
    <figure className="chart">
      <Scroll label={t('rep.chart')}>
        <svg
          className="population"
          viewBox={`0 0 760 ${String(bottom + 28)}`}
          role="img"
          aria-labelledby={`${ids}t ${ids}d`}
        >
          <title id={`${ids}t`}>{t('rep.chartTitle')}</title>
          <desc id={`${ids}d`}>{t('rep.chartDesc', { sentences })}</desc>
          <text x={LEFT} y={14} textAnchor="end" fontWeight="600">
            {t('rep.womenHead')}
          </text>
          <text x={RIGHT} y={14} fontWeight="600">
            {t('rep.menHead')}
          </text>
          <Scale end={end} bottom={bottom} />
          {rows.map(({ band, women, men }, at) => {
            const y = TOP + at * ROW + ROW / 2;
            return (
              <g key={band}>
                <text x={MIDDLE} y={y + 4} textAnchor="middle">
                  {t(`band.${band}`)}
                </text>
                <Bar group={women} y={y} toLeft end={end} hidden={t('rep.hidden')} />
                <Bar group={men} y={y} end={end} hidden={t('rep.hidden')} />
              </g>
            );
          })}
        </svg>
      </Scroll>
    </figure>
  );
}

function Scale({ end, bottom }: { readonly end: number; readonly bottom: number }): ReactNode {
  return ticksOf(end).map((value) => {
    const away = (value / end) * FIELD;
    const label = `${String(value)}${value === end ? ' %' : ''}`;
    return (
      <g key={value}>
        {[LEFT - away, RIGHT + away].map((x) => (
          <g key={x}>
            <path
              className={value === 0 ? 'c-axis' : 'c-grid'}
              d={`M${String(x)} ${String(TOP)}V${String(bottom)}`}
            />
            <text className="t2" x={x} y={bottom + 18} textAnchor="middle">
              {label}
            </text>
          </g>
        ))}
      </g>
    );
  });
}

interface BarProps {
  readonly group: GroupFigures | undefined;
  /** The middle of the row. */
  readonly y: number;
  readonly end: number;
  readonly toLeft?: boolean;
  readonly hidden: string;
}

function Bar({ group, y, end, toLeft = false, hidden }: BarProps): ReactNode {
  if (group === undefined) return null;
  const length = (share: number | null): number => (((share ?? 0) * 100) / end) * FIELD;
  const from = (width: number): number => (toLeft ? LEFT - width : RIGHT);
  const own = length(group.share);
  const all = length(group.populationShare);
  const frame = { x: from(all), y: y - FRAME / 2, width: all, height: FRAME, rx: 2 };
  return (
    <>
      {own > 0 && <rect className="c-a" x={from(own)} y={y - BAR / 2} width={own} height={BAR} rx={2} />}
      {all > 0 && (
        <>
          <rect className="c-halo" {...frame} />
          <rect className="c-pop" {...frame} />
        </>
      )}
      {group.hidden && (
        <text
          className="t2"
          x={toLeft ? LEFT - all - 8 : RIGHT + all + 8}
          y={y + 4}
          textAnchor={toLeft ? 'end' : 'start'}
        >
          {hidden}
        </text>
      )}
    </>
  );
}
