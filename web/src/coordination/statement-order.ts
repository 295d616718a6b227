import type { StatementItem } from '../../../src/contract/coordination';

/** What must be weighed first; among twenty answers one that says no is not to be looked for. */
const order: readonly string[] = [
  'objects',
  'objection',
  'proposes-merge',
  'supports-on-condition',
  'waits',
  'no-answer',
  'abstains',
  'supports',
  'no-objection',
];

const standing = ({ outcome }: Pick<StatementItem, 'outcome'>): string => outcome ?? 'waits';
const place = (statement: Pick<StatementItem, 'outcome'>): number => order.indexOf(standing(statement));

/** Equals keep their order. */
export const byWeight = <Statement extends Pick<StatementItem, 'outcome'>>(
  statements: readonly Statement[],
): readonly Statement[] => statements.toSorted((one, other) => place(one) - place(other));

export interface Tally {
  /** Null: still waited for. */
  readonly outcome: string | null;
  readonly count: number;
}

/** How many have answered what, in the order of the list. */
export function tallyOf(statements: readonly Pick<StatementItem, 'outcome'>[]): readonly Tally[] {
  const outcomes = [...new Set(byWeight(statements).map(({ outcome }) => outcome))];
  return outcomes.map((outcome) => ({
    outcome,
    count: statements.filter((statement) => statement.outcome === outcome).length,
  }));
}
