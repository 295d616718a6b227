import { readable } from '../dialogues/visible';
import type { DialogueState, Task } from '../domain/lifecycle/state';

export interface StalledShape {
  readonly after: 'start' | 'dated' | 'undated';
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

/** Today's assignments of people at work, and the party keys they answer to. */
const HELD = `
  working as materialized (
    select a.person_id, a.role, a.unit_id from role_assignment a join person p on p.id = a.person_id and p.active
    where a.valid_from <= $7::date and coalesce(a.valid_to >= $7::date, true)),
  held as materialized (
    select distinct unnest(array[role, role || '@' || unit_id, role || ':' || person_id]) as key from working)`;

/** Midnight after the date, in Stockholm: until then the task is in time. */
const END = `((t.due + 1)::timestamp at time zone 'Europe/Stockholm')`;

const REASONS = {
  overdue: 't.due < $7::date',
  // By calendar time: half its time since anybody touched it, and less than a third left.
  untouched: `$8::timestamptz - t.touched_at > (${END} - t.opened_at) / 2
    and ${END} - $8::timestamptz < (${END} - t.opened_at) / 3`,
  absent: `t.claimed_by is not null and t.claimed_by not in (select person_id from working)
    or not (t.asked[1] in (select key from held) or coalesce(t.asked[2] in (select key from held), false))`,
} as const;

const after: Readonly<Record<StalledShape['after'], string>> = {
  start: 'true',
  dated:
    '(s.due is null or s.due > $2::date or s.due = $2::date and (s.dialogue_id, s.key) > ($3::uuid, $4))',
  undated: 's.due is null and (s.dialogue_id, s.key) > ($3::uuid, $4)',
};

const DEPUTIES = `(
  select coalesce(jsonb_agg(distinct jsonb_build_object('id', p.id, 'name', p.name)), '[]')
  from deputyship l join person p on p.id = l.deputy_id and p.active
  join working w on w.person_id = l.principal_id and coalesce(l.role = w.role, true) and coalesce(l.unit_id = w.unit_id, true)
  where l.revoked_at is null and $7::date between l.valid_from and l.valid_to
    and array[w.role, w.role || '@' || w.unit_id, w.role || ':' || w.person_id] && t.asked
    and coalesce(t.claimed_by = l.principal_id, true)) as deputies`;

/**
 * Every open task that stands still, and how many there are in all, in one statement; why it does is asked again of
 * those shown only. A paused dialogue stands still on purpose. Parameters: limit, the position's date, dialogue and key,
 * unit, viewer, today, now.
 */
export const stalledList = (shape: StalledShape): string => `
  with given as (select $2::text, $3::text, $4::text, $5::text, $6::jsonb), ${HELD},
  stalled as materialized (
    select t.dialogue_id, t.key, t.due
    from task t join dialogue d on d.id = t.dialogue_id join definition seen on seen.hash = d.definition_hash
    where t.status = 'open' and d.paused_until is null and ${readable('$6')}
      and ${shape.unit ? 't.unit_id = $5' : 'true'}
      and ${
        shape.why
          ? `(${REASONS[shape.why]})`
          : `(${Object.values(REASONS)
              .map((each) => `(${each})`)
              .join(' or ')})`
      }),
  page as (
    select * from stalled s where ${after[shape.after]} order by s.due nulls last, s.dialogue_id, s.key limit $1)
  select (select count(*)::int from stalled) as total, (
    select coalesce(jsonb_agg(to_jsonb(shown) order by shown.due nulls last, shown."dialogueId", shown.key), '[]') from (
      select t.key, t.step, t.due::text as due, (t.opened_at at time zone 'Europe/Stockholm')::date::text as since,
        coalesce(${REASONS.overdue}, false) as overdue, coalesce(${REASONS.untouched}, false) as untouched,
        (${REASONS.absent}) as absent, t.asked, t.unit_id as "unitId", u.name as "unitName",
        t.claimed_by as "personId", c.name as "personName", ${DEPUTIES},
        d.id as "dialogueId", d.number, d.title, d.phase, d.owner_id as "ownerId", o.name as "ownerName",
        d.definition_hash as "definitionHash", d.lead_id as lead,
        d.state -> 'conflicts' as conflicts, d.state -> 'facts' as facts, d.state -> 'tasks' -> t.key as task
      from page p join task t using (dialogue_id, key) join dialogue d on d.id = t.dialogue_id
      join unit u on u.id = t.unit_id join unit o on o.id = d.owner_id left join person c on c.id = t.claimed_by
    ) shown) as rows`;
