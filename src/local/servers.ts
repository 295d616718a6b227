import { join } from 'node:path';
import { Pool } from 'pg';
import { migrate } from '../database/migrate';
import { outlivingLoss } from '../database/outliving-loss';
import { seed } from '../organisation/seed';
import { startEmbeddedPostgres } from './embedded-postgres';
import { startEmbeddedTemporal } from './embedded-temporal';
import { LastingTemporal } from './lasting-temporal';
import { LocalFailure } from './local-failure';
import { projectRoot } from './project-root';
import type { Starting } from './starting';

export interface Servers {
  readonly databaseUrl: string;
  /** Nothing if the database is someone else's. */
  readonly databaseFolder: string | undefined;
  readonly temporalAddress: string;
  readonly temporalPages: string | undefined;
}

/** PostgreSQL and Temporal, each embedded unless the settings name one in operation. */
export async function startServers(starting: Starting): Promise<Servers> {
  const [postgres, temporal] = await together([
    () => postgresServer(starting),
    () => temporalServer(starting),
  ]);
  return { ...postgres, ...temporal };
}

async function postgresServer({
  settings,
  folder,
  secrets,
  undoing,
  ...the
}: Starting): Promise<Pick<Servers, 'databaseUrl' | 'databaseFolder'>> {
  const given = settings.database.url;
  if (given === undefined) the.say('Startar PostgreSQL');
  const { url, dataFolder, server } =
    given === undefined
      ? await startEmbeddedPostgres({ folder, password: secrets.databasePassword, database: 'radslag' })
      : { url: given, dataFolder: undefined, server: undefined };
  if (server !== undefined) {
    undoing.add(() => server.stop());
    void server.gone.then(() => {
      the.onGivenUp(`PostgreSQL stannade; se ${join(folder, 'postgres.log')}`);
    });
  }
  const applied = await migrateDatabase(url);
  if (applied > 0) the.say(`Databasen är uppdaterad (${String(applied)} steg)`);
  await seeded(url, settings.isProduction);
  return { databaseUrl: url, databaseFolder: dataFolder };
}

/** The municipality, the definitions and the demonstration's people, where they are not there already. */
async function seeded(databaseUrl: string, isProduction: boolean): Promise<void> {
  const pool = outlivingLoss(new Pool({ connectionString: databaseUrl, max: 1 }));
  try {
    await seed(pool, { isProduction });
  } finally {
    await pool.end();
  }
}

async function migrateDatabase(databaseUrl: string): Promise<number> {
  try {
    return (await migrate({ databaseUrl, prismaFolder: join(projectRoot(), 'prisma') })).length;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new LocalFailure(
      `Databasen kunde inte uppdateras: kontrollera att DATABASE_URL stämmer och att servern svarar, och läs felet nedan.\n${why}`,
    );
  }
}

async function temporalServer({
  settings,
  folder,
  undoing,
  ...the
}: Starting): Promise<Pick<Servers, 'temporalAddress' | 'temporalPages'>> {
  const { address: given, namespace, binary, hasPages } = settings.temporal;
  if (given !== undefined) return { temporalAddress: given, temporalPages: undefined };
  the.say('Startar Temporal');
  const options = { folder, namespace, hasPages, ...(binary === undefined ? {} : { binary }) };
  const temporal = await LastingTemporal.start(
    () => startEmbeddedTemporal(options),
    () => {
      the.say(`Temporal stannade; se ${join(options.folder, 'temporal.log')}. Startar igen.`);
    },
  );
  undoing.add(() => temporal.stop());
  return { temporalAddress: temporal.address, temporalPages: temporal.pages };
}

/** Both to their end, also when one fails: whoever started must be known before anything is undone. */
async function together<First, Second>([first, second]: [
  () => Promise<First>,
  () => Promise<Second>,
]): Promise<[First, Second]> {
  const results = await Promise.allSettled([first(), second()]);
  for (const result of results) if (result.status === 'rejected') throw result.reason;
  const [one, other] = results as [PromiseFulfilledResult<First>, PromiseFulfilledResult<Second>];
  return [one.value, other.value];
}
