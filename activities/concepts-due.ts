import { localDate } from '../src/domain/lifecycle/calendar';
import type { ActivityDependencies } from './dependencies';

/**
 * Concepts in their season whose occurrence has not begun: none since the season was entered or gone on with, and the
 * season's last day has not passed. `sequence`: the event that began the season.
 */
const DUE = `
  select d.id, s.sequence
  from dialogue d
    cross join lateral (
      select e.sequence, e.at from dialogue_event e where e.dialogue_id = d.id
        and (e.kind = 'phase-entered' and e.detail ->> 'phase' = 'season'
          or e.kind = 'task-settled' and e.detail ->> 'task' = 'continue' and e.detail ->> 'outcome' = 'continue')
      order by e.sequence desc limit 1) s
  where d.phase = 'season' and d.ended is null and d.state ->> 'paused' is null
    and d.state #>> '{facts,season-ends}' >= $1
    and not exists (select from dialogue o where o.concept_id = d.id and o.created_at >= s.at)
  order by d.id`;

export interface DueConcept {
  readonly id: string;
  readonly sequence: number;
}

export async function dueConcepts({
  pool,
  clock,
}: Pick<ActivityDependencies, 'pool' | 'clock'>): Promise<readonly DueConcept[]> {
  const { rows } = await pool.query<DueConcept>(DUE, [localDate(await clock.now())]);
  return rows;
}

/** The concepts whose next occurrence is to begin, by id. */
export const conceptsDue = (the: ActivityDependencies) => async (): Promise<readonly string[]> =>
  (await dueConcepts(the)).map(({ id }) => id);
