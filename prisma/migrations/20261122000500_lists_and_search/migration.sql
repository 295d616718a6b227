-- Rows of these two are rewritten at every act: room beside them keeps most rewrites on their page.
ALTER TABLE dialogue SET (fillfactor = 75);
ALTER TABLE task SET (fillfactor = 75);

-- What waits: for the relay, for the clock, for the driver.
CREATE INDEX dialogue_untold ON dialogue (id) WHERE told_revision < revision;
CREATE INDEX dialogue_next_due ON dialogue (next_due) WHERE ended IS NULL;
CREATE INDEX effect_waiting ON effect (dialogue_id, sequence) WHERE status IN ('to-do', 'failed');

-- Open tasks of those asked (one index for each of the two), of a unit, of a person: soonest due first.
CREATE INDEX task_open_asked_first ON task ((asked[1]), due NULLS LAST, dialogue_id, key) WHERE status = 'open';
CREATE INDEX task_open_asked_second ON task ((asked[2]), due NULLS LAST, dialogue_id, key)
  WHERE status = 'open' AND asked[2] IS NOT NULL;
CREATE INDEX task_open_unit ON task (unit_id, due NULLS LAST, dialogue_id, key) WHERE status = 'open';
CREATE INDEX task_open_claimed ON task (claimed_by, due NULLS LAST, dialogue_id, key) WHERE status = 'open';

CREATE INDEX area_path_contains ON area USING gist (path);

-- Search by word, inflected and with or without accents: `words @@ words_asked($1)`.
CREATE TEXT SEARCH CONFIGURATION swedish_plain (COPY = swedish);
ALTER TEXT SEARCH CONFIGURATION swedish_plain
  ALTER MAPPING FOR word, hword, hword_part WITH unaccent, swedish_stem;

-- Every word must be there; each may be the beginning of a longer one.
CREATE FUNCTION words_asked(asked text) RETURNS tsquery LANGUAGE sql STABLE PARALLEL SAFE RETURN
  to_tsquery('public.swedish_plain',
    array_to_string(ARRAY(
      SELECT word || ':*'
      FROM regexp_split_to_table(regexp_replace(asked, '[^[:alnum:]\u0080-\uffff]+', ' ', 'g'), ' ') AS word
      WHERE word <> ''), ' & '));

-- Stored: an act rewrites the dialogue's row but not its words.
ALTER TABLE dialogue DROP COLUMN words;
ALTER TABLE dialogue ADD COLUMN words tsvector
  GENERATED ALWAYS AS (to_tsvector('public.swedish_plain', title || ' ' || coalesce(question, ''))) STORED;
CREATE INDEX dialogue_words ON dialogue USING gin (words);

CREATE FUNCTION words_of(said text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
  to_tsvector('public.swedish_plain', said);
CREATE INDEX contribution_words ON contribution USING gin (words_of(text));

-- Names by any part of them: `plain(name) LIKE '%' || plain($1) || '%'`.
CREATE FUNCTION plain(said text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT RETURN
  lower(public.unaccent('public.unaccent', said));
CREATE INDEX person_name_parts ON person USING gin (plain(name) gin_trgm_ops);
