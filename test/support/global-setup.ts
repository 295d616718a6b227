import type { Config } from 'jest';
import { join } from 'node:path';
import { migrate } from '../../src/database/migrate';
import { projectRoot } from '../../src/local/project-root';
import { unpackedBrowser } from '../journeys/browser';
import { createEmpty, dropDatabase } from './database-cluster';
import { postgresForTests, removeTestFolder, temporalForTests, testFolder } from './test-servers';

declare global {
  var stopTestServers: (() => Promise<void>) | undefined;
}

/** Starts one PostgreSQL and one Temporal server for all suites, unpacks the browser, and migrates the database that the others are copied from. */
export default async function globalSetup({
  nonFlagArgs,
}: Config & { nonFlagArgs: string[] }): Promise<void> {
  if (needsNoServer(nonFlagArgs)) return;
  const [postgres, temporal] = await Promise.all([postgresForTests(), temporalForTests(), unpackedBrowser()]);
  const template = `radslag_template_${String(process.pid)}`;
  process.env['TEST_POSTGRES_URL'] = postgres.url;
  process.env['TEST_TEMPORAL_ADDRESS'] = temporal.url;
  process.env['TEST_TEMPLATE_DATABASE'] = template;
  process.env['TEST_FOLDER'] = testFolder();
  globalThis.stopTestServers = async () => {
    await dropDatabase(postgres.url, template);
    await Promise.all([postgres.stop(), temporal.stop()]);
    removeTestFolder();
  };
  try {
    const databaseUrl = await createEmpty(postgres.url, template);
    const prismaFolder = join(projectRoot(), 'prisma');
    await migrate({ databaseUrl, prismaFolder });
  } catch (error) {
    // Jest runs no teardown when the setup fails.
    await globalThis.stopTestServers();
    throw error;
  }
}

/** The rules are pure, and so is what the pages reckon with: `npm test -- src/domain web/` starts nothing. */
const needsNoServer = (paths: readonly string[]): boolean =>
  paths.length > 0 &&
  paths.every((path) => ['src/domain', 'src/contract', 'web/'].some((pure) => path.startsWith(pure)));
