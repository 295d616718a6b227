-- Who has declared a conflict of interest, beside the state: a list that leaves out their dialogues need not unpack it.
ALTER TABLE dialogue ADD COLUMN conflicts jsonb GENERATED ALWAYS AS (coalesce(state -> 'conflicts', '[]')) STORED;
