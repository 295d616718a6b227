import type { Prisma } from '../../generated/prisma/client';
import { RAISED } from './standing';

/**
 * The calendar has changed: every open dialogue's driver is woken as if its time had come, finds perhaps nothing to do,
 * and counts its next due anew. Part of the change's own transaction.
 */
export async function recountDues(transaction: Prisma.TransactionClient): Promise<void> {
  await transaction.$executeRawUnsafe(`
    update dialogue set next_due = least(next_due, now()), ${RAISED}
    where ended is null and next_due is not null`);
  await transaction.$executeRaw`select pg_notify('dialogue', '*')`;
}
