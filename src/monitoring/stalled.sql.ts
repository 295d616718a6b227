import { readable } from '../dialogues/visible';
import type { DialogueState, Task } from '../domain/lifecycle/state';

export interface StalledShape {
  /** A page after the first. */
  readonly after: boolean;
  readonly unit: boolean;
  readonly why: 'overdue' | 'untouched' | 'absent' | null;
}

export interface StalledRow {
  readonly key: string;
  readonly step: string;
  readonly due: string | null;
  readonly since: string;
  readonly overdue: boolean;
  readonly untouched: boolean;
  readonly absent: boolean;
  readonly asked: string[];
  readonly unitId: string;
  readonly unitName: string;
  readonly personId: string | null;
  readonly personName: string | null;
  readonly deputies: { readonly id: string; readonly name: string }[];
  readonly dialogueId: string;
  readonly number: string;
  readonly title: string;
  readonly phase: string;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly definitionHash: string;
  readonly lead: string;
  readonly conflicts: readonly string[];
  readonly facts: DialogueState['facts'];
  readonly task: Task;
}

/**
 * Today's assignments of people at work, and the party keys they answer to. Of what is asked and of who has taken it, each
 * is looked at once, from one index entry to the next other one: they are few, and the tasks are many.
 */
const AWAY = `
  working as materialized (
    select a.person_id, a.role, a.unit_id from role_assignment a join person p on p.id = a.person_id and p.active
    where a.valid_from <= $7::date and coalesce(a.valid_to >= $7::date, true)),
  held as materialized (
    select distinct unnest(array[role, role || '@' || unit_id, role || ':' || person_id]) as key from working),
  asked as (
    ${eachOf('t.asked[1]')}),
  takers as (
    ${eachOf('t.claimed_by')}),
  nobodys as materialized (
    select array(select value from asked where value is not null and value not in (select key from held)) as keys),
  gone as materialized (
    select array(select value from takers where value is not null and value not in (select person_id from working)) as people)`;

/** Every value an index of open tasks begins with, the last followed by null. */
function eachOf(value: string): string {
  const next = (more: string): string =>
    `(select ${value} from task t where t.status = 'open' and ${value} is not null ${more} order by ${value} limit 1)`;
  return `with recursive each as (
      select ${next('')} as value
      union all
      select ${next(`and ${value} > each.value`)} from each where each.value is not null)
    select value from each`;
}

const REASONS = {
  overdue: 't.due < $7::date',
  untouched: 't.untouched_at <= $8::timestamptz',
  absent: `(t.claimed_by = any((select people from gone)::text[])
    or t.asked[1] = any((select keys from nobodys)::text[]) and not coalesce(t.asked[2] in (select key from held), false))`,
} as const;

/** Either of those that come with time. */
const TIMED = 't.stalls_at <= $8::timestamptz';

/** A paused dialogue stands still on purpose; and few are those that not everybody on the staff may read. */
const HIDDEN = `
  hidden as materialized (
    select id from dialogue where paused_until is not null
    union all
    select d.id from dialogue d join definition seen on seen.hash = d.definition_hash
    where d.ended is null and d.definition_hash = any(array(select hash from definition where not read_by @> '["staff"]'))
      and not ${readable('$6')})`;

/** Soonest due first, what has no date last; as its index has it. */
const ORDER = `coalesce(t.due, 'infinity'), t.dialogue_id, t.key`;

const DEPUTIES = `(
  select coalesce(jsonb_agg(distinct jsonb_build_object('id', p.id, 'name', p.name)), '[]')
  from deputyship l join person p on p.id = l.deputy_id and p.active
  join working w on w.person_id = l.principal_id and coalesce(l.role = w.role, true) and coalesce(l.unit_id = w.unit_id, true)
  where l.revoked_at is null and $7::date between l.valid_from and l.valid_to
    and array[w.role, w.role || '@' || w.unit_id, w.role || ':' || w.person_id] && t.asked
    and coalesce(t.claimed_by = l.principal_id, true)) as deputies`;

/**
 * Every open task that stands still, and how many there are in all, in one statement; why it does is asked again of
 * those shown only. What stands still by time is a range of an index, and may be most of all there is; those asked of
 * nobody are gathered beside it. Parameters: limit, the position's date, dialogue and key, unit, viewer, today, now.
 */
export function stalledList({ after, unit, why }: StalledShape): string {
  const open = `t.status = 'open' and t.dialogue_id not in (select id from hidden) and ($6::jsonb ->> 'staff')::boolean
    ${unit ? 'and t.unit_id = $5' : ''}`;
  const byTime = why === 'absent' ? 'false' : why ? REASONS[why] : TIMED;
  const beside = why ? String(why === 'absent') : `not coalesce(${TIMED}, false)`;
  const from = after ? `and (${ORDER}) > (coalesce($2::date, 'infinity'), $3::uuid, $4)` : '';
  const page = `${from} order by ${ORDER} limit $1`;
  return `
  with given as (select $2::text, $3::text, $4::text, $5::text, $6::jsonb, $7::text, $8::text), ${AWAY}, ${HIDDEN},
  absent as materialized (
    select t.dialogue_id, t.key, t.due from task t where ${open} and ${beside} and ${REASONS.absent}),
  page as (
    select * from (
      (select t.dialogue_id, t.key, t.due from task t where ${open} and ${byTime} ${page})
      union all (select t.* from absent t where true ${page})) t
    order by ${ORDER} limit $1)
  select (select count(*)::int from task t where ${open} and ${byTime}) + (select count(*)::int from absent) as total, (
    select coalesce(jsonb_agg(to_jsonb(shown) order by shown.due nulls last, shown."dialogueId", shown.key), '[]') from (
      select t.key, t.step, t.due::text as due, (t.opened_at at time zone 'Europe/Stockholm')::date::text as since,
        coalesce(${REASONS.overdue}, false) as overdue, coalesce(${REASONS.untouched}, false) as untouched,
        coalesce(${REASONS.absent}, false) as absent, t.asked, t.unit_id as "unitId", u.name as "unitName",
        t.claimed_by as "personId", c.name as "personName", ${DEPUTIES},
        d.id as "dialogueId", d.number, d.title, d.phase, d.owner_id as "ownerId", o.name as "ownerName",
        d.definition_hash as "definitionHash", d.lead_id as lead,
        s.conflicts, s.facts, s.tasks -> t.key as task
      from page p join task t using (dialogue_id, key) join dialogue d on d.id = t.dialogue_id
      cross join lateral jsonb_to_record(d.state) as s (tasks jsonb, conflicts jsonb, facts jsonb)
      join unit u on u.id = t.unit_id join unit o on o.id = d.owner_id left join person c on c.id = t.claimed_by
    ) shown) as rows`;
}
