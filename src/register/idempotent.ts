import type { Prisma, PrismaClient } from '../../generated/prisma/client';
import type { IdempotencyKey } from './act';

export type Done<Result> =
  { readonly kind: 'done'; readonly result: Result } | { readonly kind: 'other-body' };

/**
 * A write that is no act on a dialogue: done once under its key, however often it is asked, in one transaction with its
 * answer. Who comes second with the same key waits for the first. The result must be plain JSON.
 */
export class Idempotent {
  constructor(private readonly prisma: PrismaClient) {}

  once<Result>(
    personId: string,
    { key, requestHash }: IdempotencyKey,
    work: (transaction: Prisma.TransactionClient) => Promise<Result>,
  ): Promise<Done<Result>> {
    return this.prisma.$transaction(async (transaction) => {
      const claimed = await transaction.$executeRaw`
        insert into idempotency_key (person_id, key, request_hash) values (${personId}, ${key}, ${requestHash})
        on conflict do nothing`;
      const where = { personId_key: { personId, key } };
      if (claimed === 0) {
        const given = await transaction.idempotencyKey.findUniqueOrThrow({ where });
        if (given.requestHash !== requestHash) return { kind: 'other-body' };
        return { kind: 'done', result: given.answer as Result };
      }
      const result = await work(transaction);
      await transaction.$executeRaw`
        update idempotency_key set answer = ${JSON.stringify(result)}::jsonb where person_id = ${personId} and key = ${key}`;
      return { kind: 'done', result };
    });
  }
}
