import type { Pool, PoolClient } from 'pg';
import type { Authority } from '../domain/lifecycle/command';
import type { Holders } from '../domain/lifecycle/lapsed-claims';

const TODAY = `
  select ((now() + seconds * interval '1 second') at time zone 'Europe/Stockholm')::date as day from clock_offset`;

/** Each who has taken anything is looked up once: they are few, and their tasks may be many. */
const LAPSED = `
  with today as materialized (${TODAY}),
  takers as materialized (
    select distinct claimed_by as person from task where status = 'open' and claimed_by is not null),
  holds as materialized (
    select t.person, a.holder, array[a.role, a.role || '@' || a.unit, a.role || ':' || a.holder] as keys
    from takers t cross join today,
      jsonb_to_recordset(authorities(t.person, today.day)) as a (role text, unit text, holder text))
  select distinct t.dialogue_id as id from task t join dialogue d on d.id = t.dialogue_id
  where t.status = 'open' and t.claimed_by is not null and not exists (
    select from holds h where h.person = t.claimed_by and h.keys && t.asked
      and not d.conflicts @> to_jsonb(array[h.holder]))`;

/** Dialogues in which something is claimed by somebody who may no longer settle it. */
export async function dialoguesWithLapsedClaims(pool: Pool): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string }>({ name: 'lapsed-claims', text: LAPSED });
  return rows.map(({ id }) => id);
}

const HOLDERS = `
  with today as materialized (${TODAY})
  select person, authorities(person, today.day) as held from unnest($1::text[]) person cross join today`;

export async function holdersNow(client: PoolClient, people: readonly string[]): Promise<Holders> {
  const { rows } = await client.query<{ person: string; held: readonly Authority[] }>({
    name: 'holders-now',
    text: HOLDERS,
    values: [people],
  });
  return Object.fromEntries(rows.map(({ person, held }) => [person, held]));
}
