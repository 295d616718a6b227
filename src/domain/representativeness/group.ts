/** Age bands of the comparison, with the ages they hold. 100 stands for 100 and older in the population's figures. */
export const bands = {
  '0-15': [0, 15],
  '16-24': [16, 24],
  '25-44': [25, 44],
  '45-64': [45, 64],
  '65-79': [65, 79],
  '80+': [80, 120],
} as const satisfies Record<string, readonly [from: number, to: number]>;

export type Band = keyof typeof bands;
export const bandNames = Object.keys(bands) as readonly Band[];

/** The two values of the population statistics. */
export type Sex = 'women' | 'men';
export const sexes: readonly Sex[] = ['women', 'men'];

/** What a person may answer. `other` has no counterpart in the statistics: it is counted, and compared with nothing. */
export type SexSaid = Sex | 'other';
export const sexesSaid: readonly SexSaid[] = [...sexes, 'other'];

export interface Group {
  readonly band: Band;
  readonly sex: Sex;
}

/** The groups of the table, in the order it is read. */
export const groups: readonly Group[] = bandNames.flatMap((band) => sexes.map((sex) => ({ band, sex })));

export const groupKey = ({ band, sex }: Group): string => `${band}/${sex}`;

export function bandOf(age: number): Band | null {
  return bandNames.find((name) => age >= bands[name][0] && age <= bands[name][1]) ?? null;
}

/** Attendance is counted by band and sex (`16-24/women`), or under a name of its own, whose age and sex are unknown. */
export function groupOf(name: string): { readonly age: Band | null; readonly sex: SexSaid | null } {
  const [band, sex] = name.split('/');
  return {
    age: bandNames.find((known) => known === band) ?? null,
    sex: sexesSaid.find((known) => known === sex) ?? null,
  };
}
