import type { Pool } from 'pg';

/** Anna leads projects and is Bo's deputy; Bo coordinates; Cia has left. */
export const seedTwoPeople = (pool: Pool): Promise<unknown> =>
  pool.query(`
    insert into unit (id, kind, name, parent_id, valid_from) values
      ('kultur', 'administration', 'Kultur', null, '2020-01-01'), ('strategi', 'unit', 'Strategi', 'kultur', '2020-01-01');
    insert into person (id, subject, name, email, active) values
      ('anna', 'anna', 'Anna Andersson', 'anna@example.se', true),
      ('bo', 'bo', 'Bo Berg', 'bo@example.se', true),
      ('cia', 'cia', 'Cia Ceder', 'cia@example.se', false);
    insert into role_assignment (id, person_id, role, unit_id, valid_from) values
      (gen_random_uuid(), 'anna', 'project-lead', 'kultur', '2020-01-01'),
      (gen_random_uuid(), 'bo', 'coordinator', 'strategi', '2020-01-01');
    insert into deputyship (id, principal_id, deputy_id, role, unit_id, valid_from, valid_to) values
      (gen_random_uuid(), 'bo', 'anna', null, null, '2020-01-01', '2099-12-31');`);
