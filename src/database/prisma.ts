import { PrismaPg } from '@prisma/adapter-pg';
import type { Pool } from 'pg';
import { PrismaClient } from '../../generated/prisma/client';

export { PrismaClient };

/** Prisma on the process's own pool. Its own wait for a transaction is shorter than the pool's: both are set, and agree. */
export const prismaOn = (pool: Pool): PrismaClient =>
  new PrismaClient({
    adapter: new PrismaPg(pool),
    transactionOptions: { maxWait: 2_500, timeout: 10_000 },
  });
