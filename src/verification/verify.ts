import type { Client } from '@temporalio/client';
import type { Pool } from 'pg';
import type { Verified } from './difference';
import { driverDifferences } from './driver-differences';
import { registerDifferences } from './register-differences';

/** Everything that must hold, looked at from the outside. Reads only. `patience`: ms that Temporal may lag behind. */
export async function verify(pool: Pool, temporal: Client, patience: number): Promise<Verified> {
  const register = await registerDifferences(pool);
  const driver = await driverDifferences(pool, temporal, patience);
  return { ...register, differences: [...register.differences, ...driver] };
}
