import { visible } from '../dialogues/visible';

/** Where a page ended: the sort key of its last row. */
export interface TaskPosition {
  readonly due: string | null;
  readonly dialogueId: string;
  readonly key: string;
}

/** Which of the filters are asked for: each distinct shape is one prepared statement. */
export interface TaskFilters {
  readonly from: 'mine' | 'unit';
  readonly after: 'start' | 'dated' | 'undated';
  readonly phase: boolean;
  readonly step: boolean;
  readonly dialogue: boolean;
  readonly overdue: boolean | null;
  readonly due: 'today' | 'week' | null;
  readonly claimed: boolean | null;
  readonly claim: 'me' | 'nobody' | 'others' | null;
  readonly deputy: boolean | null;
  readonly paused: boolean | null;
  readonly q: boolean;
}

const truth = (condition: string, asked: boolean | null): readonly string[] =>
  asked === null ? [] : [asked ? condition : `not coalesce(${condition}, false)`];

/** In the order of the index: soonest due first, what has no date last. */
const after: Record<TaskFilters['after'], readonly string[]> = {
  start: [],
  dated: [
    `(t.due is null or t.due > $3::date or t.due = $3::date and (t.dialogue_id, t.key) > ($4::uuid, $5))`,
  ],
  undated: ['t.due is null and (t.dialogue_id, t.key) > ($4::uuid, $5)'],
};

const due: Record<NonNullable<TaskFilters['due']>, string> = {
  today: 't.due = $7::date',
  week: 't.due between $7::date and $13::date',
};

const claim: Record<NonNullable<TaskFilters['claim']>, string> = {
  me: 't.claimed_by = $9',
  nobody: 't.claimed_by is null',
  others: 't.claimed_by <> $9',
};

/** What is asked of the task's own row, before its dialogue is looked at. */
const ofTask = (filters: TaskFilters): readonly string[] => [
  `t.status = 'open'`,
  ...after[filters.after],
  ...(filters.phase ? ['t.phase = $6'] : []),
  ...(filters.step ? ['t.step = $11'] : []),
  ...(filters.dialogue ? ['t.dialogue_id = $12::uuid'] : []),
  ...truth('t.due < $7::date', filters.overdue),
  ...(filters.due ? [due[filters.due]] : []),
  ...truth('t.claimed_by is not null', filters.claimed),
  ...(filters.claim ? [claim[filters.claim]] : []),
  ...askedAsDeputy(filters),
];

/** Of one's own tasks the keys already tell, save that one may be asked by an own key too. */
function askedAsDeputy({ from, deputy }: TaskFilters): readonly string[] {
  if (from === 'unit') return truth('(t.asked && $14::text[] and not t.asked && $15::text[])', deputy);
  return deputy === true ? ['not t.asked && $15::text[]'] : [];
}

/**
 * Of the dialogue, looked at only where it is asked about before a task has its place in the list. `is true` keeps the
 * planner from joining: the dialogues meant are gathered once, not anew for every key.
 */
const ofDialogue = (filters: TaskFilters): readonly string[] => [
  ...truth(
    '(t.dialogue_id in (select id from dialogue where paused_until is not null)) is true',
    filters.paused,
  ),
  ...(filters.q
    ? ['(t.dialogue_id in (select id from dialogue where words @@ words_asked($8))) is true']
    : []),
];

const conditions = (filters: TaskFilters): string =>
  [...ofTask(filters), ...ofDialogue(filters)].join(' and ');

const COLUMNS = 't.dialogue_id, t.key, t.due';
const ORDER = 'order by t.due nulls last, t.dialogue_id, t.key limit $2';

/** Dialogues one has a conflict of interest in: there nobody asks one for anything. */
export const barred = (person: string): string =>
  `select id from dialogue where conflicts <> '[]' and conflicts @> to_jsonb(array[${person}::text])`;

/** Whoever holds one of the keys is asked. */
function mine(filters: TaskFilters): string {
  const asked = (n: 1 | 2): string => `(select ${COLUMNS} from task t
    where t.asked[${n}] = k ${n === 2 ? 'and t.asked[2] is not null' : ''}
      and ${conditions(filters)} and t.dialogue_id not in (${barred('$9')}) ${ORDER})`;
  return `select distinct t.* from unnest($1::text[]) k cross join lateral (${asked(1)} union all ${asked(2)}) t ${ORDER}`;
}

const ofUnit = (
  filters: TaskFilters,
): string => `select ${COLUMNS} from task t join dialogue d on d.id = t.dialogue_id
  where t.unit_id = ($1::text[])[1] and ${conditions(filters)} and ${visible('$10')} ${ORDER}`;

/**
 * Parameters: keys or units, limit, the position's date, dialogue and key, phase, today, words, person, viewer, step,
 * dialogue, the week's last day, the person's keys, and those of their own. Every shape mentions all of them, so that one
 * list of values serves.
 */
export const taskList = (filters: TaskFilters): string => `
  with given as (select $3::text, $4::text, $5::text, $6::text, $7::text, $8::text, $9::text, $10::jsonb, $11::text,
    $12::text, $13::text, $14::text[], $15::text[]),
  listed as materialized (${filters.from === 'mine' ? mine(filters) : ofUnit(filters)})
  select t.key, t.unit_id as "unitId", u.name as "unitName", t.asked, p.name as "claimedName", t.due::text as due,
    d.id as "dialogueId", d.number, d.title, d.phase, d.definition_hash as "definitionHash", d.owner_id as owner,
    d.lead_id as lead, s.tasks -> t.key as task, s.paused, s.conflicts, s.facts
  from listed join task t using (dialogue_id, key)
  join dialogue d on d.id = t.dialogue_id
  cross join lateral jsonb_to_record(d.state) as s (tasks jsonb, paused jsonb, conflicts jsonb, facts jsonb)
  join unit u on u.id = t.unit_id left join person p on p.id = t.claimed_by
  ${ORDER}`;
