import type { Pool } from 'pg';
import { definitions } from '../domain/definitions/definitions';
import { seedDefinitions } from '../register/seed-definitions';
import { haninge } from './profiles/haninge/haninge';
import type { MunicipalityProfile } from './profiles/profile';
import { seedDemoPeople } from './seed-demo-people';
import { seedMunicipality } from './seed-municipality';

export interface SeedOptions {
  readonly isProduction: boolean;
  readonly profile?: MunicipalityProfile;
}

/** What a migrated database needs before anyone can work in it. Run at every start: what is there stays. */
export async function seed(pool: Pool, { isProduction, profile = haninge }: SeedOptions): Promise<void> {
  await seedMunicipality(pool, profile);
  await seedDefinitions(pool, definitions);
  if (!isProduction) await seedDemoPeople(pool, { isProduction });
}
