const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  Number.isNaN(value) ||
  (typeof value === 'string' && value.trim() === '');

const kept = (value: unknown): unknown[] => (isEmpty(value) ? [] : [pruned(value)]);

/** What a form holds as what the contract takes: an empty field is no field, in objects and in the rows of lists. */
export function pruned(value: unknown): unknown {
  if (Array.isArray(value)) return value.flatMap(kept);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => kept(inner).map((one) => [name, one])),
  );
}
