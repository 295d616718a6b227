import type { Pool } from 'pg';
import { visible, type Viewer } from '../dialogues/visible';
import type { TaskRow } from './task-item';

/** As much of it as a row of a list has room for. */
const MOST = 120;

const SUBJECTS = `
  select asked.dialogue_id as "dialogueId", asked.key,
    left(coalesce(c.text, a.title, s.title, m.what, o.said), ${String(MOST)}) as subject
  from unnest($1::uuid[], $2::text[], $3::uuid[]) asked(dialogue_id, key, member)
  left join condition c on c.id = asked.member
  left join activity a on a.id = asked.member
  left join data_set s on s.id = asked.member
  left join commitment m on m.id = asked.member
  left join lateral (
    select d.number || case when ${visible('$4')} then ' ' || d.title else '' end as said
    from dialogue d where d.id = asked.member) o on true`;

export type Subjects = (row: Pick<TaskRow, 'dialogueId' | 'key'>) => string | null;

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/u;

/** What a task among several of its kind is about: the condition, the other dialogue, the activity, the data, the promise. */
export async function subjectsOf(pool: Pool, rows: readonly TaskRow[], viewer: Viewer): Promise<Subjects> {
  const asked = rows.flatMap(({ dialogueId, key, task }) => {
    // A unit's own task is named by the unit; a review by the promise and its month.
    const [member] = UUID.exec(task.member ?? '') ?? [];
    return member === undefined ? [] : [{ dialogueId, key, member }];
  });
  if (asked.length === 0) return () => null;
  const { rows: found } = await pool.query<{ dialogueId: string; key: string; subject: string | null }>({
    name: 'task-subjects',
    text: SUBJECTS,
    values: [
      asked.map(({ dialogueId }) => dialogueId),
      asked.map(({ key }) => key),
      asked.map(({ member }) => member),
      JSON.stringify(viewer),
    ],
  });
  const subjects = new Map(found.map(({ dialogueId, key, subject }) => [`${dialogueId} ${key}`, subject]));
  return ({ dialogueId, key }) => subjects.get(`${dialogueId} ${key}`) ?? null;
}
