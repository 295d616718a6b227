/** Names are read in Swedish in either language: å, ä and ö come last. */
const swedish = new Intl.Collator('sv', { numeric: true });

export const compareNames = (one: string, other: string): number => swedish.compare(one, other);

export const byName = (one: { readonly name: string }, other: { readonly name: string }): number =>
  compareNames(one.name, other.name);
