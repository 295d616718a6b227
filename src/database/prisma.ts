import { PrismaPg } from '@prisma/adapter-pg';
import type { Pool } from 'pg';
import { PrismaClient } from '../../generated/prisma/client';

export { PrismaClient };

/** Prisma on the process's own pool, which bounds the wait for a connection; Prisma's own wait is longer, so that the pool's word is heard. */
export const prismaOn = (pool: Pool): PrismaClient =>
  new PrismaClient({
    adapter: new PrismaPg(pool),
    transactionOptions: { maxWait: 5_000, timeout: 10_000 },
  });
