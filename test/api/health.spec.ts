import type { Pool } from 'pg';
import { startApp, type RunningApp } from '../support/app';
import { seedTwoPeople } from './two-people';

describe('health', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp({ seed: seedTwoPeople, variables: { TEMPORAL_ADDRESS: '127.0.0.1:1' } });
  });
  afterAll(() => app.stop());

  it('is ready while the driver is down, and says so: people go on working', async () => {
    const response = await fetch(`${app.url}/health/ready`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      ...{ status: 'ready', database: 'up', migrations: 'up', driver: 'down' },
      parts: { temporal: 'down', worker: 'down' },
    });
    const anna = await app.signIn('anna');
    expect((await anna.request('GET', '/api/v1/me')).status).toBe(200);
  });
});

describe('health with Temporal but no worker', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp({ seed: seedTwoPeople });
  });
  afterAll(() => app.stop());

  it('tells the two apart', async () => {
    const response = await fetch(`${app.url}/health/ready`);
    expect(await response.json()).toMatchObject({
      driver: 'down',
      parts: { temporal: 'up', worker: 'down' },
    });
  });
});

describe('health on a database that lacks a migration', () => {
  let app: RunningApp;
  beforeAll(async () => {
    const seed = (pool: Pool): Promise<unknown> =>
      pool.query(`delete from _prisma_migrations
                  where migration_name = (select max(migration_name) from _prisma_migrations)`);
    app = await startApp({ seed });
  });
  afterAll(() => app.stop());

  it('is not ready', async () => {
    const response = await fetch(`${app.url}/health/ready`);
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({
      status: 'not-ready',
      database: 'up',
      migrations: 'behind',
    });
  });
});
