const known = [
  'medborgardialog_punktdialog',
  'medborgardialog_konceptdialog',
  'medborgardialog_tillfalle',
  'brukardialog_punktdialog',
] as const;
export type KindKey = (typeof known)[number];

/** What a definition is called among the texts; one that is newer than they are has none. */
export const kindKey = (definition: string): KindKey | undefined =>
  known.find((key) => key === definition.replaceAll('.', '_'));
