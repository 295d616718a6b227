import { bands, type Sex } from './group';

/** Whom the dialogue addresses: whole years, both ends included. Several: everybody in any of them. None: everybody. */
export interface TargetRange {
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly sex: Sex | null;
}

export const isTargeted = (target: readonly TargetRange[], age: number, sex: Sex): boolean =>
  target.length === 0 || target.some((range) => holds(range, age, sex));

/** Of a band: all its ages are addressed, none, or only some, so that one cannot tell. */
export const bandIsTargeted = (
  target: readonly TargetRange[],
  band: keyof typeof bands,
  sex: Sex,
): 'all' | 'none' | 'some' => agesAreTargeted(target, bands[band], sex);

/** The same of any ages, both ends included. */
export function agesAreTargeted(
  target: readonly TargetRange[],
  [from, to]: readonly [from: number, to: number],
  sex: Sex,
): 'all' | 'none' | 'some' {
  const ages = Array.from({ length: to - from + 1 }, (_, n) => from + n);
  const inside = ages.filter((age) => isTargeted(target, age, sex)).length;
  if (inside === 0) return 'none';
  return inside === ages.length ? 'all' : 'some';
}

const holds = ({ ageFrom, ageTo, sex: only }: TargetRange, age: number, sex: Sex): boolean =>
  age >= (ageFrom ?? 0) && age <= (ageTo ?? Infinity) && (only === null || only === sex);
