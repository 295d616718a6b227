import type { EarlierItem } from '../../../src/contract/coordination';

export interface EarlierRow {
  readonly dialogueId?: string;
  readonly title?: string;
  readonly reuse: string;
  readonly reason: string;
}

/** A row for each dialogue the register knows, with what was answered before; then those held outside it. */
export function earlierRows(
  known: readonly Pick<EarlierItem, 'id'>[],
  answered: readonly Partial<EarlierRow>[] = [],
): readonly EarlierRow[] {
  const empty = { reuse: '', reason: '' };
  return [
    ...known.map(({ id }) => ({
      ...empty,
      ...answered.find(({ dialogueId }) => dialogueId === id),
      dialogueId: id,
    })),
    ...answered
      .filter(({ dialogueId }) => !known.some(({ id }) => id === dialogueId))
      .map((row) => ({ ...empty, ...row })),
  ];
}
