/** What the addresses of the tabs say: what does not make sense is undefined. */
type Given = Record<string, unknown>;

const wordsIn = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

const DAY = /^[1-9]\d{3}-\d{2}-\d{2}$/u;

/** A day there is. */
export function dayIn(value: unknown): string | undefined {
  if (typeof value !== 'string' || !DAY.test(value)) return undefined;
  const at = new Date(`${value}T12:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value) ? value : undefined;
}

export interface DaySearch {
  /** The organisation as it is, was or will be that day. */
  readonly dag?: string;
}

export const daySearch = ({ dag }: Given): DaySearch => ({ dag: dayIn(dag) });

export const shownPeople = ['aktiva', 'utan-roll', 'slutat', 'alla'] as const;
export type ShownPeople = (typeof shownPeople)[number];

export interface PeopleSearch {
  readonly q?: string;
  readonly roll?: string;
  readonly enhet?: string;
  readonly visa?: ShownPeople;
  /** Whose roles are shown beside. */
  readonly person?: string;
}

export const peopleSearch = ({ q, roll, enhet, visa, person }: Given): PeopleSearch => ({
  q: wordsIn(q),
  roll: wordsIn(roll),
  enhet: wordsIn(enhet),
  visa: shownPeople.find((each) => each === visa),
  person: wordsIn(person),
});

export interface PopulationSearch {
  readonly omrade?: string;
  readonly dag?: string;
}

export const populationSearch = ({ omrade, dag }: Given): PopulationSearch => ({
  omrade: wordsIn(omrade),
  dag: dayIn(dag),
});

export interface ClosuresSearch {
  readonly ar?: number;
}

const isYear = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 1000 && Number(value) <= 9999;

export const closuresSearch = ({ ar }: Given): ClosuresSearch => ({ ar: isYear(ar) ? ar : undefined });
