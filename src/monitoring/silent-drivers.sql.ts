import { UNNOTICED_EVENTS } from '../register/tells-driver';

/** What nobody has done long after Temporal was told of it; an effect may itself take ten minutes. */
const [LOOK, WORK] = [`interval '2 minutes'`, `interval '15 minutes'`];

/**
 * Dialogues whose workflow does not do what is due: `id`, and `since` when. By the moved clock, as events are; what
 * Temporal has not been told of is the relay's, and no incident of one dialogue.
 */
export const SILENT = `
  select d.id, least(due.at, told.at, done.at) as since
  from dialogue d cross join (select seconds * interval '1 second' as by from clock_offset) moved,
    lateral (select case when d.ended is null and d.next_due < now() - ${LOOK} then d.next_due + moved.by end as at) due,
    lateral (select case when min(e.at) < now() + moved.by - ${LOOK} then min(e.at) end as at
      from ${UNNOTICED_EVENTS}) told,
    lateral (select case when min(e.due_at) < now() - ${WORK} then min(e.due_at) + moved.by end as at
      from effect e where e.dialogue_id = d.id and e.status = 'to-do') done
  where d.told_revision = d.revision and least(due.at, told.at, done.at) is not null`;
