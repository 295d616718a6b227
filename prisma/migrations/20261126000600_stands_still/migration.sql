-- When a task begins to stand still if nobody takes it up, known as soon as its row is written, so that the manager's list is a
-- range of an index. In seconds, since an interval of days has no fixed length. Its date is over at midnight in Stockholm.
CREATE FUNCTION end_of(due date) RETURNS float8 LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN extract(epoch FROM (due + 1)::timestamp AT TIME ZONE 'Europe/Stockholm');

-- By calendar time: half its time since anybody touched it, and a third of it left.
CREATE FUNCTION untouched_from(opened_at timestamptz, touched_at timestamptz, due date) RETURNS timestamptz
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN to_timestamp(greatest(
    extract(epoch FROM touched_at) + (end_of(due) - extract(epoch FROM opened_at)) / 2,
    end_of(due) - (end_of(due) - extract(epoch FROM opened_at)) / 3));

ALTER TABLE task
  ADD COLUMN untouched_at timestamptz
    GENERATED ALWAYS AS (CASE WHEN due IS NOT NULL THEN untouched_from(opened_at, touched_at, due) END) STORED,
  ADD COLUMN stalls_at timestamptz
    GENERATED ALWAYS AS (
      CASE WHEN due IS NOT NULL THEN least(untouched_from(opened_at, touched_at, due), to_timestamp(end_of(due))) END) STORED;

-- How many stand still, from the index alone; and which, soonest due first.
CREATE INDEX task_open_stalls ON task (stalls_at) INCLUDE (dialogue_id, unit_id, untouched_at) WHERE status = 'open';
-- By an order of its own: for `due` itself the planner would now and then walk here through what is asked of everybody else.
CREATE INDEX task_open_due ON task ((coalesce(due, 'infinity'::date)), dialogue_id, key) WHERE status = 'open';
-- The dialogues of the definitions that not everybody on the staff may read, and what that depends on.
CREATE INDEX dialogue_open_readers ON dialogue (definition_hash, owner_id, lead_id, id) WHERE ended IS NULL;
