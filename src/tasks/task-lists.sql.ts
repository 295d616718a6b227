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
  readonly overdue: boolean | null;
  readonly claimed: boolean | null;
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

function conditions({ phase, overdue, claimed, q, ...filters }: TaskFilters): string {
  return [
    `t.status = 'open'`,
    ...after[filters.after],
    ...(phase ? ['t.phase = $6'] : []),
    ...truth('t.due < $7::date', overdue),
    ...truth('t.claimed_by is not null', claimed),
    ...(q ? ['d.words @@ words_asked($8)'] : []),
  ].join(' and ');
}

const COLUMNS = 't.dialogue_id, t.key, t.due';
const ORDER = 'order by t.due nulls last, t.dialogue_id, t.key limit $2';

/** Whoever holds one of the keys is asked, save in a dialogue they have a conflict of interest in. */
function mine(filters: TaskFilters): string {
  const asked = (n: 1 | 2): string => `(select ${COLUMNS} from task t join dialogue d on d.id = t.dialogue_id
    where t.asked[${n}] = k ${n === 2 ? 'and t.asked[2] is not null' : ''}
      and not d.state -> 'conflicts' @> to_jsonb(array[$9::text]) and ${conditions(filters)} ${ORDER})`;
  return `select distinct t.* from unnest($1::text[]) k cross join lateral (${asked(1)} union all ${asked(2)}) t`;
}

const ofUnit = (
  filters: TaskFilters,
): string => `select ${COLUMNS} from task t join dialogue d on d.id = t.dialogue_id
  where t.unit_id = ($1::text[])[1] and ${visible('$10')} and ${conditions(filters)} ${ORDER}`;

/**
 * Parameters: keys or units, limit, the position's date, dialogue and key, phase, today, words, person, viewer. Every
 * shape mentions all of them, so that one list of values serves.
 */
export const taskList = (filters: TaskFilters): string => `
  with given as (select $3::text, $4::text, $5::text, $6::text, $7::text, $8::text, $9::text, $10::text),
  listed as (${filters.from === 'mine' ? mine(filters) : ofUnit(filters)})
  select t.key, t.unit_id as "unitId", u.name as "unitName", t.asked, p.name as "claimedName", t.due::text as due,
    d.id as "dialogueId", d.number, d.title, d.definition_hash as "definitionHash", d.owner_id as owner, d.lead_id as lead,
    d.state -> 'tasks' -> t.key as task, d.state -> 'paused' as paused
  from listed join task t using (dialogue_id, key)
  join dialogue d on d.id = t.dialogue_id
  join unit u on u.id = t.unit_id left join person p on p.id = t.claimed_by
  ${ORDER}`;
