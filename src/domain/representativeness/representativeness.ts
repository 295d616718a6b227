import { bandOf, groupKey, groups, type Band, type Group, type Sex, type SexSaid } from './group';
import { hiddenCells } from './small-cells';
import { agesAreTargeted, bandIsTargeted, isTargeted, type TargetRange } from './target';

/** So many participants of an age (or only a band of it) and sex; null: not said. */
export interface Counted {
  readonly age: number | Band | null;
  readonly sex: SexSaid | null;
  readonly count: number;
}

/** The inhabitants at a date. Where nobody has entered any figures there is none. */
export interface PopulationAt {
  readonly areas: readonly string[];
  readonly countedAt: string;
  readonly source: string;
  readonly rows: readonly Inhabitants[];
}

/** So many of one age, or of the ages to `ageTo`. Which ages lie within a target and which without must be plain. */
export interface Inhabitants {
  readonly age: number;
  readonly ageTo?: number | null;
  readonly sex: Sex;
  readonly count: number;
}

export interface RepresentativenessInput {
  readonly participants: readonly Counted[];
  readonly population: PopulationAt | null;
  readonly target: readonly TargetRange[];
  /** Counts above zero and below this are not shown. */
  readonly k: number;
}

export interface GroupFigures extends Group {
  /** Null: a small cell. Then all that follows from it is null too. */
  readonly participants: number | null;
  readonly hidden: boolean;
  readonly share: number | null;
  readonly population: number | null;
  readonly populationShare: number | null;
  /** Percentage points. */
  readonly difference: number | null;
  readonly index: number | null;
}

export interface Representativeness {
  readonly formula: Readonly<Record<keyof typeof formula, string>>;
  /** Everything needed to count it again, but for the small cells. */
  readonly inputs: {
    readonly participants: number;
    /** Age and sex are both known and inside the target: the denominator of every share. */
    readonly compared: number;
    readonly outsideTarget: number;
    /** Neither woman nor man: no such group in the statistics. */
    readonly otherSex: number;
    readonly unknown: { readonly age: number; readonly sex: number; readonly both: number };
    readonly population: {
      readonly areas: readonly string[];
      readonly countedAt: string;
      readonly source: string;
      readonly total: number;
    } | null;
    readonly target: readonly TargetRange[];
    readonly k: number;
  };
  readonly groups: readonly GroupFigures[];
  /** Groups of the population from which nobody of known age and sex took part, largest first. */
  readonly missing: readonly Group[];
}

/** How each figure comes about, in the words shown beside it. */
export const formula = {
  share: 'andel = deltagare i gruppen / deltagare med känd ålder och känt kön i målgruppen',
  populationShare: 'befolkningsandel = invånare i gruppen / invånare i målgruppen',
  difference: 'skillnad = (andel − befolkningsandel) × 100, i procentenheter',
  index: 'index = andel / befolkningsandel; 1 är lika stor andel som i befolkningen',
  hidden: 'antal över 0 och under k döljs, och fler antal tills inget dolt kan räknas ut ur summan',
} as const;

/** Participants against the population, by age band and sex. Who has not said age or sex is counted apart, never guessed. */
export function representativeness(input: RepresentativenessInput): Representativeness {
  const { participants, population, target, k } = input;
  const placed = placeAll(participants, target);
  const inhabitants = population && inhabitantsByGroup(population, target);
  const counts = groups.map((group) => placed.byGroup.get(groupKey(group)) ?? 0);
  const hidden = hiddenCells(counts, k);
  const figures = groups.map((group, cell) => ({
    ...group,
    ...figuresOf({
      count: hidden.has(cell) ? null : (counts[cell] ?? 0),
      compared: placed.compared,
      inhabitants: inhabitants ? (inhabitants.byGroup.get(groupKey(group)) ?? 0) : null,
      total: inhabitants?.total ?? 0,
    }),
  }));
  return {
    formula,
    inputs: {
      participants: sum(participants.map(({ count }) => count)),
      compared: placed.compared,
      outsideTarget: placed.outside,
      otherSex: placed.other,
      unknown: placed.unknown,
      population: population && inhabitants && withTotal(population, inhabitants.total),
      target,
      k,
    },
    groups: figures,
    missing: missingGroups(figures),
  };
}

interface Cell {
  readonly count: number | null;
  readonly compared: number;
  readonly inhabitants: number | null;
  readonly total: number;
}

function figuresOf({ count, compared, inhabitants, total }: Cell): Omit<GroupFigures, keyof Group> {
  const share = count === null ? null : ratio(count, compared);
  const populationShare = inhabitants === null ? null : ratio(inhabitants, total);
  const both = share !== null && populationShare !== null;
  return {
    participants: count,
    hidden: count === null,
    share,
    population: inhabitants,
    populationShare,
    difference: both ? (share - populationShare) * 100 : null,
    index: both ? ratio(share, populationShare) : null,
  };
}

interface Placed {
  readonly byGroup: ReadonlyMap<string, number>;
  readonly compared: number;
  readonly outside: number;
  readonly other: number;
  readonly unknown: { readonly age: number; readonly sex: number; readonly both: number };
}

function placeAll(participants: readonly Counted[], target: readonly TargetRange[]): Placed {
  const totals = totalsBy(participants, (counted) => placeOf(counted, target));
  const at = (place: string): number => totals.get(place) ?? 0;
  return {
    byGroup: totals,
    compared: sum(groups.map((group) => at(groupKey(group)))),
    outside: at('outside'),
    other: at('other'),
    unknown: { age: at('unknown-age'), sex: at('unknown-sex'), both: at('unknown-both') },
  };
}

function totalsBy<Row extends { readonly count: number }>(
  rows: readonly Row[],
  placeOfRow: (row: Row) => string,
): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const row of rows) {
    const place = placeOfRow(row);
    totals.set(place, (totals.get(place) ?? 0) + row.count);
  }
  return totals;
}

function placeOf({ age, sex }: Counted, target: readonly TargetRange[]): string {
  if (sex === 'other') return 'other';
  if (sex === null) return age === null ? 'unknown-both' : 'unknown-sex';
  if (age === null) return 'unknown-age';
  if (typeof age === 'number') return placeOfAge(age, sex, target);
  const inside = bandIsTargeted(target, age, sex);
  if (inside === 'none') return 'outside';
  return inside === 'all' ? groupKey({ band: age, sex }) : 'unknown-age';
}

function placeOfAge(age: number, sex: Sex, target: readonly TargetRange[]): string {
  const band = bandOf(age);
  if (band === null) return 'unknown-age';
  return isTargeted(target, age, sex) ? groupKey({ band, sex }) : 'outside';
}

function inhabitantsByGroup(
  { rows }: PopulationAt,
  target: readonly TargetRange[],
): { readonly byGroup: ReadonlyMap<string, number>; readonly total: number } {
  const byGroup = totalsBy(rows, (row) => placeOfInhabitants(row, target));
  return { byGroup, total: sum(groups.map((group) => byGroup.get(groupKey(group)) ?? 0)) };
}

function placeOfInhabitants({ age, ageTo, sex }: Inhabitants, target: readonly TargetRange[]): string {
  const last = ageTo ?? age;
  const band = bandOf(age);
  if (last === age || band === null || bandOf(last) !== band) return placeOfAge(age, sex, target);
  const inside = agesAreTargeted(target, [age, last], sex);
  if (inside === 'some') throw new Error(`Figures for the ages ${age}-${last} cannot tell who is addressed`);
  return inside === 'all' ? groupKey({ band, sex }) : 'outside';
}

const withTotal = (
  { areas, countedAt, source }: PopulationAt,
  total: number,
): NonNullable<Representativeness['inputs']['population']> => ({ areas, countedAt, source, total });

const missingGroups = (figures: readonly GroupFigures[]): readonly Group[] =>
  figures
    .filter(({ participants, population }) => participants === 0 && (population ?? 0) > 0)
    .sort((a, b) => (b.population ?? 0) - (a.population ?? 0))
    .map(({ band, sex }) => ({ band, sex }));

/** Nothing divided by nothing has no value: it is not zero. */
const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
