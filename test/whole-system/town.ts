import { createHash, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { seedDefinitions } from '../../src/register/seed-definitions';
import { benchDefinition } from './bench-definition';

/** The key of a machine that works as one person. */
export interface Key {
  readonly person: string;
  readonly secret: string;
}

/** One client's own administration, its lead, and administrations that answer it, each with a contact of its own. */
export interface Desk {
  readonly owner: string;
  readonly lead: Key;
  readonly receivers: readonly { readonly unit: string; readonly contact: Key }[];
}

/**
 * An own town for the measurement: as many desks as there are clients, so that nobody waits for another's task and every
 * list is as short as a person's own.
 */
export async function buildTown(
  pool: Pool,
  desks: number,
  receivers: number,
  name = 'b',
): Promise<readonly Desk[]> {
  await seedDefinitions(pool, [benchDefinition]);
  const town = Array.from({ length: desks }, (_, at) => deskNamed(`${name}${at}`, receivers));
  const units = town.flatMap(({ owner, receivers: all }) => [owner, ...all.map(({ unit }) => unit)]);
  const posts = town.flatMap(({ owner, lead, receivers: all }) => [
    { role: 'project-lead', unit: owner, key: lead },
    ...all.map(({ unit, contact }) => ({ role: 'administration-contact', unit, key: contact })),
  ]);
  await employ(pool, units, posts);
  await pool.query('analyze');
  return town;
}

/** A post, and the key of the machine that works as the one who holds it. */
export interface Post {
  readonly role: string;
  readonly unit: string;
  readonly key: Key;
}

/** Administrations, and people in them; one person may have several posts. */
export async function employ(pool: Pool, units: readonly string[], posts: readonly Post[]): Promise<void> {
  await pool.query(
    `insert into unit (id, kind, name, valid_from) select id, 'administration', id, '2020-01-01' from unnest($1::text[]) id`,
    [units],
  );
  await pool.query(INSERT_POSTS, [
    posts.map(({ key }) => key.person),
    posts.map(({ role }) => role),
    posts.map(({ unit }) => unit),
    posts.map(() => randomUUID()),
    posts.map(({ key }) => createHash('sha256').update(key.secret).digest('hex')),
  ]);
}

const INSERT_POSTS = `
  with posts as (
    select * from unnest($1::text[], $2::text[], $3::text[], $4::uuid[], $5::text[]) as p (person, role, unit, id, hash)
  ), people as (
    insert into person (id, subject, name, email, active) select distinct person, person, person, person || '@bench.example', true
    from posts returning id
  ), held as (
    insert into role_assignment (id, person_id, role, unit_id, valid_from)
    select id, person, role, unit, '2020-01-01' from posts
  )
  insert into api_token (id, hash, name, person_id, created_at, expires_at)
  select distinct on (person) id, hash, 'mätning', person, now(), now() + interval '30 days' from posts`;

export const key = (person: string): Key => ({ person, secret: `radslag_bench_${randomUUID()}` });

const deskNamed = (name: string, receivers: number): Desk => ({
  owner: name,
  lead: key(`${name}-lead`),
  receivers: Array.from({ length: receivers }, (_, at) => ({
    unit: `${name}-r${at}`,
    contact: key(`${name}-c${at}`),
  })),
});
