-- Who may read a dialogue of a definition, beside it: lists ask row by row, and need not unpack the whole definition.
ALTER TABLE definition ADD COLUMN read_by jsonb GENERATED ALWAYS AS (content #> '{acts,read,by}') STORED;

-- The few dialogues that a work list leaves out or asks for apart.
CREATE INDEX dialogue_with_conflicts ON dialogue (id) WHERE conflicts <> '[]';
CREATE INDEX dialogue_paused ON dialogue (id) WHERE paused_until IS NOT NULL;
