import { barred } from './task-lists.sql';

const OWN = 'select key from keys where own';

/** One round trip: whose roles the person may act in today, what they are asked by them, and how much of it there is. */
export const TASK_COUNTS = `
  with moment as materialized (
    select ((now() + seconds * interval '1 second') at time zone 'Europe/Stockholm')::date as today from clock_offset),
  keys as materialized (
    select key, bool_or(holder = $1) as own
    from moment, jsonb_to_recordset(authorities($1, today)) as held (role text, unit text, holder text),
      unnest(array[role, role || '@' || unit, role || ':' || holder]) key
    group by key),
  mine as (
    select t.dialogue_id, t.due, t.claimed_by, keys.own or coalesce(t.asked[2] in (${OWN}), false) as own
    from keys join task t on t.asked[1] = keys.key
    where t.status = 'open'
    union all
    select t.dialogue_id, t.due, t.claimed_by, keys.own from keys join task t on t.asked[2] = keys.key
    where t.status = 'open' and t.asked[2] is not null and t.asked[1] not in (select key from keys))
  select count(*) filter (where not rests)::int as mine,
    count(*) filter (where not rests and due < today)::int as overdue,
    count(*) filter (where not rests and due = today)::int as "dueToday",
    count(*) filter (where not rests and due between today and date_trunc('week', today)::date + 6)::int as "dueThisWeek",
    count(*) filter (where not rests and claimed_by is null)::int as free,
    count(*) filter (where not rests and claimed_by = $1)::int as "claimedByMe",
    count(*) filter (where not rests and not own)::int as "asDeputy",
    count(*) filter (where rests)::int as paused
  from mine cross join moment
    cross join lateral (select dialogue_id in (select id from dialogue where paused_until is not null) as rests) standing
  where dialogue_id not in (${barred('$1')})`;
