import { join } from 'node:path';
import { Client } from 'pg';
import { migrate, pendingMigrations } from '../../src/database/migrate';
import { projectRoot } from '../../src/local/project-root';
import { createEmpty, dropDatabase } from '../support/database-cluster';
import { Place } from './program';

const cluster = process.env['TEST_POSTGRES_URL']!;
const name = `radslag_migrate_${String(process.pid)}`;
const prismaFolder = join(projectRoot(), 'prisma');

describe('migrate', () => {
  let databaseUrl: string;

  beforeEach(async () => {
    databaseUrl = await createEmpty(cluster, name);
  });

  afterEach(() => dropDatabase(cluster, name));

  it('applies every migration to an empty database, in order, and finds nothing to do the second time', async () => {
    const pending = await pendingMigrations({ databaseUrl, prismaFolder });
    expect(pending.length).toBeGreaterThan(0);
    await expect(migrate({ databaseUrl, prismaFolder })).resolves.toEqual(pending);
    await expect(migrate({ databaseUrl, prismaFolder })).resolves.toEqual([]);
  });

  it('lets one of several migrate and the rest find it done', async () => {
    const applied = await Promise.all([1, 2, 3].map(() => migrate({ databaseUrl, prismaFolder })));
    const [most, ...rest] = applied.map(({ length }) => length).sort((a, b) => b - a);
    expect(most).toBeGreaterThan(0);
    expect(rest).toEqual([0, 0]);
  });

  it('keeps the table that the Prisma command line reads', async () => {
    const applied = await migrate({ databaseUrl, prismaFolder });
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    const { rows } = await client.query<{ name: string; checksum: string }>(
      'select migration_name as name, checksum from _prisma_migrations order by name',
    );
    await client.end();
    expect(rows.map((row) => row.name)).toEqual(applied);
    expect(rows.every(({ checksum }) => /^[0-9a-f]{64}$/.test(checksum))).toBe(true);
  });
});

describe('radslag migrate', () => {
  it('leaves a database that one can begin to work in: the municipality, and no demonstration people in operation', async () => {
    const place = await Place.make();
    const databaseUrl = await createEmpty(cluster, name);
    const { code, output } = await place.run(['migrate'], {
      DATABASE_URL: databaseUrl,
      NODE_ENV: 'production',
    }).ended;
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    const { rows } = await client.query(
      `select (select count(*) > 0 from unit) as units, (select count(*) > 0 from definition) as definitions,
              (select count(*)::int from person) as people`,
    );
    await client.end();
    await dropDatabase(cluster, name);
    place.remove();
    expect(output).toContain('Databasen är uppdaterad');
    expect(rows).toEqual([{ units: true, definitions: true, people: 0 }]);
    expect(code).toBe(0);
  });
});
