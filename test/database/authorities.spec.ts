import type { Authority } from '../../src/domain/lifecycle/command';
import { prepared, type Prepared } from './prepared';

const SOCIAL = 'socialforvaltningen';
const ALDRE = 'aldreforvaltningen';

describe('authorities', () => {
  let the: Prepared;
  beforeAll(async () => {
    the = await prepared();
    await the.pool.query(`
      insert into person (id, subject, name, email)
        select id, id, id, id || '@example.org' from unnest('{eva,ola,ida,tua,gone}'::text[]) id;
      insert into role_assignment (id, person_id, role, unit_id, valid_from, valid_to) values
        (gen_random_uuid(), 'eva', 'manager', '${SOCIAL}', '2026-03-01', '2026-05-31'),
        (gen_random_uuid(), 'eva', 'manager', '${ALDRE}', '2026-01-01', null),
        (gen_random_uuid(), 'eva', 'administration-contact', '${SOCIAL}', '2026-01-01', null),
        (gen_random_uuid(), 'ola', 'analyst', '${SOCIAL}', '2026-01-01', null);
      insert into deputyship (id, principal_id, deputy_id, role, unit_id, valid_from, valid_to, revoked_at) values
        (gen_random_uuid(), 'eva', 'ola', 'manager', null, '2026-04-01', '2026-04-10', null),
        (gen_random_uuid(), 'eva', 'ola', null, '${SOCIAL}', '2026-05-01', '2026-06-10', null),
        (gen_random_uuid(), 'eva', 'ida', null, null, '2026-04-01', '2026-04-10', now()),
        (gen_random_uuid(), 'ola', 'tua', null, null, '2026-01-01', '2026-12-31', null);
      insert into role_assignment (id, person_id, role, unit_id, valid_from)
        values (gen_random_uuid(), 'gone', 'coordinator', '${SOCIAL}', '2026-01-01');
      insert into deputyship (id, principal_id, deputy_id, valid_from, valid_to)
        values (gen_random_uuid(), 'gone', 'ida', '2026-01-01', '2026-12-31');
      update person set active = false where id = 'gone';`);
  });
  afterAll(() => the.stop());

  const of = async (person: string, day: string): Promise<readonly string[]> => {
    const { rows } = await the.pool.query<{ held: readonly Authority[] }>(
      'select authorities($1, $2) as held',
      [person, day],
    );
    return (rows[0]?.held ?? []).map(({ role, unit, holder }) => `${holder}: ${role}@${unit}`);
  };

  const eva = {
    social: `eva: manager@${SOCIAL}`,
    aldre: `eva: manager@${ALDRE}`,
    contact: `eva: administration-contact@${SOCIAL}`,
  };
  const ola = `ola: analyst@${SOCIAL}`;

  it.each([
    ['eva', '2025-12-31', []],
    ['eva', '2026-01-01', [eva.contact, eva.aldre]],
    ['eva', '2026-02-28', [eva.contact, eva.aldre]],
    ['eva', '2026-03-01', [eva.contact, eva.aldre, eva.social]],
    ['eva', '2026-05-31', [eva.contact, eva.aldre, eva.social]],
    ['eva', '2026-06-01', [eva.contact, eva.aldre]],
  ])('are a person’s own on the days they hold: %s on %s', async (person, day, held) => {
    expect(await of(person, day)).toEqual(held);
  });

  it.each([
    ['2026-03-31', [ola]],
    ['2026-04-01', [ola, eva.aldre, eva.social]],
    ['2026-04-10', [ola, eva.aldre, eva.social]],
    ['2026-04-11', [ola]],
  ])('are a principal’s, in the role named, on the days named: %s', async (day, held) => {
    expect(await of('ola', day)).toEqual(held);
  });

  it.each([
    ['2026-04-30', [ola]],
    ['2026-05-01', [ola, eva.contact, eva.social]],
    ['2026-05-31', [ola, eva.contact, eva.social]],
    // The principal's own role has ended.
    ['2026-06-01', [ola, eva.contact]],
    ['2026-06-10', [ola, eva.contact]],
    ['2026-06-11', [ola]],
  ])('are a principal’s, in the unit named, as long as they hold them: %s', async (day, held) => {
    expect(await of('ola', day)).toEqual(held);
  });

  it('are not lent once revoked', async () => {
    expect(await of('ida', '2026-04-05')).toEqual([]);
  });

  it('are lent one step only', async () => {
    expect(await of('tua', '2026-04-05')).toEqual([ola]);
  });

  it('are none for whoever has left, nor for their deputy', async () => {
    expect(await of('gone', '2026-04-05')).toEqual([]);
    expect(await of('ida', '2026-04-05')).toEqual([]);
  });

  it('are none for whoever is unknown', async () => {
    expect(await of('nobody', '2026-04-05')).toEqual([]);
  });
});
