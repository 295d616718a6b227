import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Representativeness } from '../../../src/domain/representativeness/representativeness';
import { useWidth } from '../ui/use-width';
import {
  bandRows,
  isOutside,
  labelled,
  scaleEnd,
  ticksOf,
  type GroupFigures,
  type Target,
} from './representation';

/** Pixels. Between the two fields of bars stand the ages; beside each there is room for a word. */
const USUAL_WIDTH = 760;
const MOST_WIDTH = 960;
const BETWEEN = 112;
const WORD = 36;
const TOP = 24;
const ROW = 38;
const BAR = 20;
const FRAME = 28;
const LINE = 14;

/** Where the fields begin, and how long they are. */
interface Fields {
  readonly left: number;
  readonly right: number;
  readonly field: number;
}

function fieldsIn(width: number): Fields {
  const left = (width - BETWEEN) / 2;
  return { left, right: left + BETWEEN, field: left - WORD };
}

interface ChartProps {
  readonly result: Representativeness;
  /** What it shows, in words. */
  readonly sentences: string;
}

/** Participants as bars, the population as a frame round them: women to the left, men to the right. */
export function RepresentationChart({ result, sentences }: ChartProps): ReactNode {
  const { t } = useTranslation('analysis');
  const ids = useId();
  const { box, width: room } = useWidth(USUAL_WIDTH);
  const width = Math.min(room, MOST_WIDTH);
  const fields = fieldsIn(width);
  const rows = bandRows(result.groups);
  const end = scaleEnd(result.groups);
  const bottom = TOP + rows.length * ROW;
  const drawn = { fields, end, target: result.inputs.target };
  return (
    <figure className="chart" ref={box}>
      <svg
        className="population"
        viewBox={`0 0 ${String(width)} ${String(bottom + 28)}`}
        role="img"
        aria-labelledby={`${ids}t ${ids}d`}
      >
        <title id={`${ids}t`}>{t('rep.chartTitle')}</title>
        <desc id={`${ids}d`}>{t('rep.chartDesc', { sentences })}</desc>
        <text x={fields.left} y={14} textAnchor="end" fontWeight="600">
          {t('rep.womenHead')}
        </text>
        <text x={fields.right} y={14} fontWeight="600">
          {t('rep.menHead')}
        </text>
        <Scale fields={fields} end={end} bottom={bottom} />
        {rows.map(({ band, women, men }, at) => {
          const y = TOP + at * ROW + ROW / 2;
          return (
            <g key={band}>
              <text x={width / 2} y={y + 4} textAnchor="middle">
                {t(`band.${band}`)}
              </text>
              <Half group={women} y={y} toLeft {...drawn} />
              <Half group={men} y={y} {...drawn} />
            </g>
          );
        })}
      </svg>
    </figure>
  );
}

interface ScaleProps {
  readonly fields: Fields;
  readonly end: number;
  readonly bottom: number;
}

function Scale({ fields: { left, right, field }, end, bottom }: ScaleProps): ReactNode {
  const ticks = ticksOf(end);
  const named = labelled(ticks, field);
  return ticks.map((value) => {
    const away = (value / end) * field;
    const label = `${String(value)}${value === end ? ' %' : ''}`;
    return (
      <g key={value}>
        {[left - away, right + away].map((x) => (
          <g key={x}>
            <path
              className={value === 0 ? 'c-axis' : 'c-grid'}
              d={`M${String(x)} ${String(TOP)}V${String(bottom)}`}
            />
            {named.includes(value) && (
              <text className="t2" x={x} y={bottom + 18} textAnchor="middle">
                {label}
              </text>
            )}
          </g>
        ))}
      </g>
    );
  });
}

interface HalfProps {
  readonly group: GroupFigures | undefined;
  /** The middle of the row. */
  readonly y: number;
  readonly fields: Fields;
  readonly end: number;
  readonly target: Target;
  readonly toLeft?: boolean;
}

/** Women or men of an age: the bar within its frame, or the word for why there is none. */
function Half({ group, target, ...place }: HalfProps): ReactNode {
  const { t } = useTranslation('analysis');
  if (group === undefined) return null;
  if (isOutside(target, group))
    return <Words {...place} away={0} lines={t('rep.outsideLines').split('\n')} />;
  return <Bar {...place} group={group} />;
}

type Place = Omit<HalfProps, 'group' | 'target'>;

function Bar({ group, ...place }: Place & { readonly group: GroupFigures }): ReactNode {
  const { t } = useTranslation('analysis');
  const { y, end, fields, toLeft = false } = place;
  const length = (share: number | null): number => (((share ?? 0) * 100) / end) * fields.field;
  const from = (width: number): number => (toLeft ? fields.left - width : fields.right);
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
      {group.hidden && <Words {...place} away={all} lines={[t('rep.hidden')]} />}
    </>
  );
}

interface WordsProps extends Place {
  /** From the middle of the picture, beyond what is drawn. */
  readonly away: number;
  readonly lines: readonly string[];
}

function Words({ y, fields, toLeft = false, away, lines }: WordsProps): ReactNode {
  const x = toLeft ? fields.left - away - 8 : fields.right + away + 8;
  const first = y + 4 - ((lines.length - 1) * LINE) / 2;
  return (
    <text className="t2" y={first} textAnchor={toLeft ? 'end' : 'start'}>
      {lines.map((line, at) => (
        <tspan key={line} x={x} dy={at === 0 ? 0 : LINE}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
