import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Pool } from 'pg';
import { BoundedPool } from '../../src/database/bounded-pool';
import { requireConfig, readSettings, type Config } from '../../src/config';
import { signIn, type SignedIn } from '../../src/demo/sign-in';
import { startDevelopmentProvider, type DevelopmentProvider } from '../../src/identity/development-provider';
import { demoPeople } from '../../src/identity/people';
import { freePort } from '../../src/local/ports';
import { createApp } from '../../src/main';
import { seed } from '../../src/organisation/seed';
import { freshDatabase, temporalAddress } from './database';

export interface RunningApp {
  /** Where it listens; `config.http.publicUrl` unless the suite says otherwise. */
  readonly url: string;
  readonly config: Config;
  readonly app: NestExpressApplication;
  readonly provider: DevelopmentProvider;
  /** The suite's own way into the application's database. */
  readonly pool: Pool;
  signIn(subject: string): Promise<SignedIn>;
  stop(): Promise<void>;
}

export interface StartOptions {
  /** Puts in what the suite needs before the application starts. Default: Haninge, and the demonstration's people. */
  readonly seed?: (pool: Pool) => Promise<unknown>;
  /** Puts something between the application and its database; answers with the address by way of it. */
  readonly wire?: (databaseUrl: string) => Promise<string>;
  /** What this suite's application is told besides. */
  readonly variables?: Readonly<Record<string, string>>;
}

const haninge = (pool: Pool): Promise<void> => seed(pool, { isProduction: false });

/** The whole API on a database and a port of its own, with the development provider to sign in through. */
export async function startApp({
  seed: put = haninge,
  wire,
  variables = {},
}: StartOptions = {}): Promise<RunningApp> {
  const database = await freshDatabase();
  const pool = new BoundedPool({ url: database.url, size: 4 });
  await put(pool);
  const [port, providerPort] = [await freePort(), await freePort()];
  const config = testConfig({
    PORT: String(port),
    DATABASE_URL: (await wire?.(database.url)) ?? database.url,
    TEMPORAL_ADDRESS: temporalAddress(),
    OIDC_ISSUER: `http://127.0.0.1:${String(providerPort)}`,
    ...variables,
  });
  const provider = await providerFor(config, providerPort, pool);
  const app = await createApp(config);
  await app.listen(port, '127.0.0.1');
  const url = `http://127.0.0.1:${String(port)}`;
  return {
    ...{ url, config, app, provider, pool },
    signIn: (subject) => signIn(url, subject),
    stop: async () => {
      await app.close();
      await provider.stop();
      await pool.end();
      await database.drop();
    },
  };
}

/** What an application needs to be told, with something for everything. */
export const testConfig = (variables: Readonly<Record<string, string>>): Config =>
  requireConfig(
    readSettings({
      NODE_ENV: 'test',
      LOG_LEVEL: 'silent',
      DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/nothing',
      TEMPORAL_ADDRESS: '127.0.0.1:1',
      SESSION_SECRET: 'only for tests: thirty-two characters or more',
      PAYLOAD_KEYS: `test:${Buffer.alloc(32, 7).toString('base64')}`,
      ...variables,
    }),
  );

const providerFor = (config: Config, port: number, pool: Pool): Promise<DevelopmentProvider> =>
  startDevelopmentProvider({
    port,
    issuer: config.oidc.issuer,
    clientId: config.oidc.clientId,
    redirectUris: [`${config.http.publicUrl}/auth/callback`],
    people: () => demoPeople(pool, (role) => role),
    isProduction: config.isProduction,
  });
