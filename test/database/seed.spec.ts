import { punktdialog } from '../../src/domain/definitions/punktdialog';
import { seed } from '../../src/organisation/seed';
import { seedDemoPeople } from '../../src/organisation/seed-demo-people';
import { contentHash } from '../../src/register/content-hash';
import { seedDefinitions } from '../../src/register/seed-definitions';
import { prepared, type Prepared } from './prepared';

const TABLES = [
  ...['unit', 'committee_service', 'role_home', 'area', 'target_group', 'responsibility', 'population'],
  ...['population_total', 'person', 'role_assignment', 'deputyship', 'definition'],
];

describe('the seed', () => {
  let the: Prepared;
  beforeAll(async () => {
    the = await prepared();
  });
  afterAll(() => the.stop());

  const rows = async (): Promise<unknown> => {
    const read = TABLES.map((table) => the.pool.query(`select t::text from ${table} t order by 1`));
    return (await Promise.all(read)).map((one) => one.rows as unknown[]);
  };
  const one = async (sql: string): Promise<unknown> => {
    const { rows } = await the.pool.query<Record<string, unknown>>(sql);
    return rows[0];
  };

  it('is the same twice', async () => {
    const before = await rows();
    await seed(the.pool, { isProduction: false });
    expect(await rows()).toEqual(before);
  });

  it('counts Haninge as Statistics Sweden does', async () => {
    expect(
      await one(`select sum(count)::int as total, sum(count) filter (where sex = 'men')::int as men,
        sum(count) filter (where sex = 'women')::int as women, sum(count) filter (where age <= 15)::int as young,
        sum(count) filter (where age >= 80)::int as old, max(age) as oldest, count(*)::int as rows from population`),
    ).toEqual({
      total: 92_095,
      men: 46_922,
      women: 45_173,
      young: 19_593,
      old: 3_016,
      oldest: 100,
      rows: 202,
    });
  });

  it('puts Vega within the north within Haninge', async () => {
    expect(
      await one(
        `select array_agg(a.id order by nlevel(a.path)) as around from area a join area v on v.id = 'vega' and a.path @> v.path`,
      ),
    ).toEqual({ around: ['haninge', 'norr', 'vega'] });
  });

  it('lets one administration serve three committees', async () => {
    expect(
      await one(
        `select count(*)::int as n from committee_service where administration_id = 'utbildningsforvaltningen'`,
      ),
    ).toEqual({ n: 3 });
  });

  it('has somebody in every role, and a contact and a manager in every administration', async () => {
    expect(await one('select count(distinct role)::int as n from role_assignment')).toEqual({ n: 12 });
    expect(
      await one(`select count(*)::int as without from unit u, unnest('{administration-contact,manager}'::text[]) r(role)
        where kind = 'administration'
          and not exists (select from role_assignment a where a.unit_id = u.id and a.role = r.role)`),
    ).toEqual({ without: 0 });
  });

  it('leaves what staff have changed', async () => {
    await the.pool.query(
      `update unit set name = 'Äldre- och omsorgsförvaltningen' where id = 'aldreforvaltningen'`,
    );
    await the.pool.query(
      `update committee_service set valid_to = '2026-12-31' where committee_id = 'aldrenamnden'`,
    );
    const before = await rows();
    await seed(the.pool, { isProduction: false });
    expect(await rows()).toEqual(before);
  });

  it('keeps a definition under the hash of its content', async () => {
    expect(await one(`select hash from definition where definition_id = '${punktdialog.id}'`)).toEqual({
      hash: contentHash(punktdialog),
    });
  });

  it('refuses a definition that changed under its version', async () => {
    const changed = { ...punktdialog, title: 'Något annat' };
    await expect(seedDefinitions(the.pool, [changed])).rejects.toThrow(
      'give the changed definition a new version',
    );
  });

  it('refuses a definition that is not valid', async () => {
    const endless = { ...punktdialog, id: 'endless', phases: [] };
    await expect(seedDefinitions(the.pool, [endless])).rejects.toThrow('endless@1 is not valid');
  });

  it('keeps the invented people out of production', async () => {
    await expect(seedDemoPeople(the.pool, { isProduction: true })).rejects.toThrow('not for production');
  });
});
