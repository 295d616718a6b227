import { lastContributionNumber } from '../database/contribution-numbers';
import type { Idempotent } from '../register/idempotent';

export type Transaction = Parameters<Parameters<Idempotent['once']>[2]>[0];

/** Held until the transaction ends: numbers run without a gap, whether staff enter them or a file brings them. */
export async function nextContributionNumber(transaction: Transaction, dialogueId: string): Promise<number> {
  const query = async (text: string, values: unknown[]): Promise<{ rows: unknown[] }> => ({
    rows: await transaction.$queryRawUnsafe(text, ...values),
  });
  return 1 + (await lastContributionNumber({ query }, dialogueId));
}
