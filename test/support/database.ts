import { randomUUID } from 'node:crypto';
import { createEmpty, dropDatabase } from './database-cluster';

export interface FreshDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** A migrated database of the test's own, copied from the one that the run migrated once. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const cluster = needed('TEST_POSTGRES_URL');
  const name = `radslag_test_${randomUUID().replaceAll('-', '')}`;
  const url = await createEmpty(cluster, name, needed('TEST_TEMPLATE_DATABASE'));
  return { url, drop: () => dropDatabase(cluster, name) };
}

/** Where the run's Temporal server answers. */
export const temporalAddress = (): string => needed('TEST_TEMPORAL_ADDRESS');

/** A folder that is removed after the run. */
export const testFolder = (): string => needed('TEST_FOLDER');

function needed(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run the tests with npm test`);
  return value;
}
