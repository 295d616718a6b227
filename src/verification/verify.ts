import type { Client } from '@temporalio/client';
import type { Pool } from 'pg';
import type { Verified } from './difference';
import { driverDifferences, type Looking } from './driver-differences';
import { registerDifferences } from './register-differences';

/** Everything that must hold, looked at from the outside. Reads only. */
export async function verify(pool: Pool, temporal: Client, looking: Looking): Promise<Verified> {
  const register = await registerDifferences(pool);
  const driver = await driverDifferences(pool, temporal, looking);
  return { ...register, differences: [...register.differences, ...driver] };
}
