/** In the order they are offered. */
const known = [
  'medborgardialog_punktdialog',
  'medborgardialog_konceptdialog',
  'medborgardialog_tillfalle',
  'brukardialog_punktdialog',
] as const;
type KindKey = (typeof known)[number];

/** What a definition is called among the texts; one that is newer than they are has none. */
export const kindKey = (definition: string): KindKey | undefined =>
  known.find((key) => key === definition.replaceAll('.', '_'));

/** The most common kind first; those no text is written for last. */
export function inOrder<Item extends { readonly id: string }>(definitions: readonly Item[]): readonly Item[] {
  const place = ({ id }: Item): number => {
    const at = known.findIndex((key) => key === kindKey(id));
    return at === -1 ? known.length : at;
  };
  return definitions.toSorted((one, other) => place(one) - place(other));
}
