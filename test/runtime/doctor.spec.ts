import { createEmpty, dropDatabase } from '../support/database-cluster';
import { freshDatabase, temporalAddress } from '../support/database';
import { Place } from './program';

describe('radslag doctor', () => {
  let place: Place;

  beforeAll(async () => {
    place = await Place.make();
  });

  afterAll(() => {
    place.remove();
  });

  it('ends with 1 and says what to do where nothing is running', async () => {
    const { code, output } = await place.run(['doctor']).ended;
    expect(code).toBe(1);
    expect(output).toMatch(/FEL\s+PostgreSQL\s+körs inte: starta med `npm start` eller ange DATABASE_URL/);
    expect(output).toMatch(/FEL\s+Temporal\s+körs inte/);
    expect(output).toMatch(/OK\s+Node/);
  });

  it('comes to its end also where nobody reads what it says', async () => {
    const program = place.run(['doctor']);
    program.readNoMore();
    expect(await program.ended).toEqual({ code: 1, output: '' });
  });

  it('ends with 0 where everything answers and every migration is applied', async () => {
    const database = await freshDatabase();
    const variables = { DATABASE_URL: database.url, TEMPORAL_ADDRESS: temporalAddress() };
    const { code, output } = await place.run(['doctor'], variables).ended;
    await database.drop();
    expect(output).toContain('Allt är som det ska.');
    expect(code).toBe(0);
  });

  it('ends with 1 where migrations remain', async () => {
    const cluster = process.env['TEST_POSTGRES_URL']!;
    const name = `radslag_unmigrated_${String(process.pid)}`;
    const variables = { DATABASE_URL: await createEmpty(cluster, name), TEMPORAL_ADDRESS: temporalAddress() };
    const { code, output } = await place.run(['doctor'], variables).ended;
    await dropDatabase(cluster, name);
    expect(output).toMatch(/FEL\s+Migreringar\s+\d+ återstår: kör `radslag migrate`/);
    expect(code).toBe(1);
  });

  it('ends with 1 where the servers do not answer', async () => {
    const variables = {
      DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none',
      TEMPORAL_ADDRESS: '127.0.0.1:1',
    };
    const { code, output } = await place.run(['doctor'], variables).ended;
    expect(output).toMatch(/FEL\s+PostgreSQL\s+svarar inte \(ECONNREFUSED\)/);
    expect(output).toMatch(/FEL\s+Temporal\s+svarar inte/);
    expect(code).toBe(1);
  });
});
