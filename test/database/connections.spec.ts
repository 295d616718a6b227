import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { BoundedPool } from '../../src/database/bounded-pool';
import { DatabaseBusy, DatabaseUnavailable } from '../../src/database/faults';
import { Listener } from '../../src/database/listener';
import { prismaOn } from '../../src/database/prisma';
import { sqlState } from '../../src/database/sql-state';
import { prepared, type Prepared } from './prepared';

describe('the pool', () => {
  let the: Prepared;
  beforeAll(async () => {
    the = await prepared();
  });
  afterAll(() => the.stop());

  it('is one for pg and Prisma', async () => {
    const pool = new BoundedPool({ url: the.url, size: 1 });
    const prisma = prismaOn(pool);
    expect(await prisma.unit.count()).toBe(17);
    await pool.query('select 1');
    expect(pool.totalCount).toBe(1);
    await prisma.$disconnect();
    await pool.end();
  });

  it('turns away those who find its queue full, at once', async () => {
    const pool = new BoundedPool({ url: the.url, size: 1, waitingPerConnection: 2 });
    const prisma = prismaOn(pool);
    await prisma.unit.count();
    const held = await pool.connect();
    const waiting = [pool.query('select 1'), pool.query('select 2')];
    await expect(pool.query('select 3')).rejects.toBeInstanceOf(DatabaseBusy);
    await expect(prisma.unit.count()).rejects.toBeInstanceOf(DatabaseBusy);
    held.release();
    await expect(Promise.all(waiting)).resolves.toHaveLength(2);
    await pool.end();
  });

  it('outlives a connection that is lost while somebody holds it between two questions', async () => {
    const pool = new BoundedPool({ url: the.url, size: 2 });
    const held = await pool.connect();
    const { rows } = await held.query<{ pid: number }>('select pg_backend_pid() as pid');
    const lost = new Promise((resolve) => held.once('end', resolve));
    await pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    await lost;
    await expect(held.query('commit')).rejects.toThrow();
    held.release(true);
    await expect(pool.query('select 1')).resolves.toMatchObject({ rowCount: 1 });
    await pool.end();
  });

  it('finds a row by its key with a plan that was made while the table held one', async () => {
    const pool = new BoundedPool({ url: the.url, size: 1 });
    await pool.query('create temporary table grown (id int primary key, filling text)');
    await pool.query(`insert into grown values (0, 'x')`);
    await pool.query('analyze grown');
    await pool.query('prepare found (int) as select filling from grown where id = $1');
    await pool.query('execute found (0)');
    await pool.query(`insert into grown select n, 'x' from generate_series(1, 10000) n`);
    const { rows } = await pool.query<{ 'QUERY PLAN': string }>('explain (costs off) execute found (1)');
    expect(rows.map((row) => row['QUERY PLAN'])).toEqual([
      'Index Scan using grown_pkey on grown',
      '  Index Cond: (id = $1)',
    ]);
    await pool.end();
  });

  it('says that the database is away where nothing listens', async () => {
    const pool = new BoundedPool({ url: 'postgresql://nobody@127.0.0.1:1/nothing', size: 2 });
    await expect(pool.query('select 1')).rejects.toBeInstanceOf(DatabaseUnavailable);
    await expect(prismaOn(pool).unit.count()).rejects.toBeInstanceOf(DatabaseUnavailable);
    await pool.end();
  });

  it('says within three seconds that a server does not answer', async () => {
    const mute = await new Promise<Server>((resolve) => {
      const server = createServer().listen(0, '127.0.0.1', () => {
        resolve(server);
      });
    });
    const { port } = mute.address() as AddressInfo;
    const pool = new BoundedPool({ url: `postgresql://nobody@127.0.0.1:${String(port)}/nothing`, size: 1 });
    const asked = Date.now();
    await expect(pool.query('select 1')).rejects.toBeInstanceOf(DatabaseUnavailable);
    expect(Date.now() - asked).toBeLessThan(3_000);
    await pool.end();
    mute.close();
  });

  it('goes on after its connections were lost', async () => {
    const pool = new BoundedPool({ url: the.url, size: 2 });
    await pool.query('select 1');
    await the.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'radslag' and datname = current_database()`,
    );
    await until(() => pool.totalCount === 0);
    await expect(pool.query('select 1')).resolves.toBeDefined();
    await pool.end();
  });

  it('tells the SQLSTATE, by pg and by Prisma', async () => {
    const pool = new BoundedPool({ url: the.url, size: 2 });
    const prisma = prismaOn(pool);
    const twice = `insert into closure values ('2027-05-07', 'Klämdag'), ('2027-05-07', 'Klämdag')`;
    expect(await pool.query(twice).catch(sqlState)).toBe('23505');
    expect(await prisma.$executeRawUnsafe(twice).catch(sqlState)).toBe('23505');
    expect(sqlState(new Error('another'))).toBeNull();
    await prisma.$disconnect();
    await pool.end();
  });
});

describe('the listener', () => {
  let the: Prepared;
  let listener: Listener;
  beforeAll(async () => {
    the = await prepared();
    listener = new Listener(the.url);
  });
  afterAll(async () => {
    await listener.close();
    await the.stop();
  });

  it('hears what is said, and after a lost connection that something may have been', async () => {
    const heard: string[] = [];
    const stop = await listener.listen('dialogue', (payload) => heard.push(payload));
    await the.pool.query(`select pg_notify('dialogue', 'first')`);
    await until(() => heard.length === 1);
    await the.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'radslag listens' and datname = current_database()`,
    );
    await until(() => heard.length === 2);
    await the.pool.query(`select pg_notify('dialogue', 'second')`);
    await until(() => heard.length === 3);
    expect(heard).toEqual(['first', '', 'second']);
    await stop();
  });

  it.each([
    `insert into closure values ('2027-05-07', 'Klämdag')`,
    `update role_home set unit_id = 'socialforvaltningen' where role = 'registrar'`,
    `update unit set name = 'X' where id = 'socialnamnden'`,
    `delete from committee_service where committee_id = 'socialnamnden'`,
  ])('hears that the organisation changed: %s', async (sql) => {
    let heard = 0;
    const stop = await listener.listen('organisation_changed', () => (heard += 1));
    await the.pool.query(sql);
    await until(() => heard === 1);
    await stop();
    expect(heard).toBe(1);
  });
});

async function until(holds: () => boolean): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error('It did not come to hold');
    await new Promise((resolve) => setImmediate(resolve));
  }
}
