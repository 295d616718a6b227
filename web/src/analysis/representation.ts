import type { Band, Group } from '../../../src/domain/representativeness/group';
import type { Representativeness } from '../../../src/domain/representativeness/representativeness';
import { bandIsTargeted } from '../../../src/domain/representativeness/target';

export type GroupFigures = Representativeness['groups'][number];

export type Target = Representativeness['inputs']['target'];

/** The dialogue addresses nobody of this age and sex: that none came is no figure. */
export const isOutside = (target: Target, { band, sex, participants }: GroupFigures): boolean =>
  bandIsTargeted(target, band, sex) === 'none' && (participants ?? 0) === 0;

/** Those the comparison is about. */
export const addressed = ({
  groups,
  inputs,
}: Pick<Representativeness, 'groups' | 'inputs'>): readonly GroupFigures[] =>
  groups.filter((group) => !isOutside(inputs.target, group));

export interface BandRow {
  readonly band: Band;
  readonly women: GroupFigures | undefined;
  readonly men: GroupFigures | undefined;
}

/** Women and men of the same age beside each other, in the order of the ages. */
export function bandRows(groups: readonly GroupFigures[]): readonly BandRow[] {
  return [...new Set(groups.map(({ band }) => band))].map((band) => {
    const of = (sex: Group['sex']): GroupFigures | undefined =>
      groups.find((group) => group.band === band && group.sex === sex);
    return { band, women: of('women'), men: of('men') };
  });
}

const percentOf = (share: number | null | undefined): number => (share ?? 0) * 100;

/** Above this the scale counts in tens. Per cent. */
const WIDE = 25;

/** Where the scale of the picture ends, in per cent: a round number above every bar. */
export function scaleEnd(groups: readonly GroupFigures[]): number {
  const most = Math.max(
    ...groups.flatMap(({ share, populationShare }) => [percentOf(share), percentOf(populationShare)]),
    0,
  );
  return most > WIDE ? Math.ceil(most / 10) * 10 : Math.max(5, Math.ceil(most / 5) * 5);
}

export function ticksOf(end: number): readonly number[] {
  const step = end > WIDE ? 10 : end > 5 ? 5 : 1;
  return Array.from({ length: end / step + 1 }, (_, at) => at * step);
}

/** Room for a label, in pixels. */
const LABEL = 32;

/** Those of so many ticks that have a label: all, or the ends and what lies halfway between them. */
export function labelled(ticks: readonly number[], field: number): readonly number[] {
  const last = ticks.length - 1;
  if (field / last >= LABEL) return ticks;
  const hasMiddle = last % 2 === 0 && field / 2 >= LABEL;
  return ticks.filter((_, at) => at === 0 || at === last || (hasMiddle && at === last / 2));
}

/** Less than this says nothing. Percentage points. */
const WORTH_SAYING = 1;
const MOST_UNDER = 2;

interface Deviations {
  /** Fewer than in the population, the furthest from it first. */
  readonly under: readonly GroupFigures[];
  readonly over: readonly GroupFigures[];
}

/** Those most worth naming in a sentence. Groups nobody came from are missing, and are named as such. */
export function deviations(groups: readonly GroupFigures[]): Deviations {
  const known = groups.filter(({ difference, share }) => difference !== null && share !== 0);
  const by = (sign: 1 | -1): readonly GroupFigures[] =>
    known
      .filter(({ difference }) => sign * (difference ?? 0) >= WORTH_SAYING)
      .sort((a, b) => sign * ((b.difference ?? 0) - (a.difference ?? 0)));
  return { under: by(-1).slice(0, MOST_UNDER), over: by(1).slice(0, 1) };
}

/** Where no group deviates: of all, of those that are shown, or of none, since none is shown. */
export function evenness(groups: readonly GroupFigures[]): 'even' | 'evenShown' | 'noneShown' {
  const hidden = hiddenCount(groups);
  if (hidden === 0) return 'even';
  return hidden === groups.length ? 'noneShown' : 'evenShown';
}

export const hiddenCount = (groups: readonly GroupFigures[]): number =>
  groups.filter(({ hidden }) => hidden).length;

export const unknownCount = ({ inputs: { unknown } }: Pick<Representativeness, 'inputs'>): number =>
  unknown.age + unknown.sex + unknown.both;
