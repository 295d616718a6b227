import type { Pool } from 'pg';
import { canonicalJson } from '../../src/domain/lifecycle/canonical-json';
import type { LifecycleDefinition } from '../../src/domain/lifecycle/definition';
import type { Organisation } from '../../src/domain/lifecycle/command';
import { hashOf } from '../support/small-register';

/** One person a role, named by it; contacts and managers one an administration. */
export const administrations = ['kultur', 'social', 'stadsbyggnad'] as const;
export const committee = 'kulturnamnden';

const functional = ['coordinator', 'communicator', 'data-steward', 'registrar'] as const;

const people: readonly (readonly [person: string, role: string, unit: string])[] = [
  ['lead', 'project-lead', 'kultur'],
  ['secretary', 'committee', committee],
  ['analyst', 'analyst', 'kultur'],
  ['second-analyst', 'analyst', 'kultur'],
  ...functional.map((role) => [role, role, 'kultur'] as const),
  ...administrations.map((unit) => [`contact-${unit}`, 'administration-contact', unit] as const),
  ...administrations.map((unit) => [`manager-${unit}`, 'manager', unit] as const),
];

export const organisation: Organisation = {
  homes: Object.fromEntries([...functional, 'analyst'].map((role) => [role, 'kultur'])),
  administrationOf: { [committee]: 'kultur' },
};

export const definitionHash = (definition: LifecycleDefinition): string => hashOf(canonicalJson(definition));

/** A small municipality, with the definitions its dialogues begin with. */
export async function settle(pool: Pool, definitions: readonly LifecycleDefinition[]): Promise<void> {
  await pool.query(
    `insert into unit (id, kind, name, valid_from)
     select id, case id when $2 then 'committee' else 'administration' end, id, '2023-01-01' from unnest($1::text[]) id`,
    [[...administrations, committee], committee],
  );
  await pool.query(
    `insert into committee_service (committee_id, administration_id, valid_from) values ($1, 'kultur', '2023-01-01')`,
    [committee],
  );
  await pool.query(
    `insert into person (id, subject, name, email)
     select id, id, id, id || '@example.org' from unnest($1::text[]) id`,
    [people.map(([person]) => person)],
  );
  await pool.query(
    `insert into role_assignment (id, person_id, role, unit_id, valid_from)
     select gen_random_uuid(), p, r, u, '2023-01-01' from unnest($1::text[], $2::text[], $3::text[]) as t (p, r, u)`,
    [0, 1, 2].map((column) => people.map((row) => row[column])),
  );
  for (const definition of definitions)
    await pool.query(
      'insert into definition (hash, definition_id, version, content) values ($1, $2, $3, $4)',
      [...[definitionHash(definition), definition.id, definition.version, definition]],
    );
}
