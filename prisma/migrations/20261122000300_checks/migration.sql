-- What a row may say, whoever writes it. `valid_to` is the last day a row holds; null: until further notice.
-- Outcomes of steps are not listed here: they are data of a lifecycle definition.

-- Texts that must say something.
DO $$
DECLARE named text[];
BEGIN
  FOREACH named SLICE 1 IN ARRAY ARRAY[
    ['unit', 'name'], ['area', 'name'], ['target_group', 'name'], ['population', 'source'], ['closure', 'name'],
    ['person', 'subject'], ['person', 'name'], ['api_token', 'name'], ['idempotency_key', 'key'],
    ['dialogue', 'number'], ['dialogue', 'title'], ['dialogue', 'question'], ['dialogue', 'initiator'],
    ['dialogue_event', 'actor'], ['mail', 'address'], ['mail', 'subject'],
    ['plan_version', 'question'], ['plan_version', 'purpose'], ['statement', 'reason'], ['condition', 'text'],
    ['overlap', 'reason'], ['activity', 'title'], ['activity', 'method'], ['attendance', 'group_name'],
    ['participant', 'address'], ['contribution', 'text'], ['stored_file', 'name'],
    ['data_set', 'title'], ['data_set', 'method'], ['data_set', 'collector'],
    ['registration', 'registry_number'], ['theme', 'name'], ['conclusion', 'text'], ['publication', 'title'],
    ['reception', 'use'], ['commitment', 'what'], ['lesson', 'text']
  ] LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (%I ~ ''\S'')',
      named[1], named[1] || '_' || named[2] || '_given', named[2]);
  END LOOP;
END $$;

-- sha-256, hex.
DO $$
DECLARE named text[];
BEGIN
  FOREACH named SLICE 1 IN ARRAY ARRAY[
    ['api_token', 'hash'], ['idempotency_key', 'request_hash'], ['dialogue_record', 'hash'], ['stored_file', 'sha256']
  ] LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (%I ~ ''^[0-9a-f]{64}$'')',
      named[1], named[1] || '_' || named[2] || '_sha256', named[2]);
  END LOOP;
END $$;

-- Organisation

ALTER TABLE unit
  ADD CONSTRAINT unit_kind_known CHECK (kind IN ('committee', 'administration', 'unit')),
  ADD CONSTRAINT unit_in_administration CHECK ((kind = 'unit') = (parent_id IS NOT NULL)),
  ADD CONSTRAINT unit_period CHECK (valid_to >= valid_from);
ALTER TABLE committee_service
  ADD CONSTRAINT committee_service_period CHECK (valid_to >= valid_from),
  ADD CONSTRAINT committee_service_once EXCLUDE USING gist
    (committee_id WITH =, administration_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&);
ALTER TABLE target_group
  ADD CONSTRAINT target_group_ages CHECK (age_from BETWEEN 0 AND 120 AND age_to BETWEEN 0 AND 120),
  ADD CONSTRAINT target_group_ages_ordered CHECK (age_to >= age_from),
  ADD CONSTRAINT target_group_sex_known CHECK (sex IN ('women', 'men'));
ALTER TABLE responsibility
  ADD CONSTRAINT responsibility_for_something CHECK (num_nonnulls(area_id, target_group_id) >= 1),
  ADD CONSTRAINT responsibility_period CHECK (valid_to >= valid_from);
ALTER TABLE population
  ADD CONSTRAINT population_age CHECK (age BETWEEN 0 AND 120),
  ADD CONSTRAINT population_sex_known CHECK (sex IN ('women', 'men')),
  ADD CONSTRAINT population_count CHECK (count >= 0);

-- People

ALTER TABLE person ADD CONSTRAINT person_email_form CHECK (email ~ '^[^@\s]+@[^@\s]+$');
ALTER TABLE role_assignment
  ADD CONSTRAINT role_assignment_period CHECK (valid_to >= valid_from),
  ADD CONSTRAINT role_assignment_once EXCLUDE USING gist
    (person_id WITH =, role WITH =, unit_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&);
ALTER TABLE deputyship
  ADD CONSTRAINT deputyship_of_another CHECK (deputy_id <> principal_id),
  ADD CONSTRAINT deputyship_period CHECK (valid_to >= valid_from);
ALTER TABLE api_token ADD CONSTRAINT api_token_period CHECK (expires_at > created_at);
ALTER TABLE clock_offset
  ADD CONSTRAINT clock_offset_one_row CHECK (id = 1),
  ADD CONSTRAINT clock_offset_forward CHECK (seconds >= 0);
INSERT INTO clock_offset DEFAULT VALUES;

-- The register

ALTER TABLE definition ADD CONSTRAINT definition_version CHECK (version >= 1);
ALTER TABLE dialogue
  ADD CONSTRAINT dialogue_who_known CHECK (who IN ('medborgardialog', 'brukardialog')),
  ADD CONSTRAINT dialogue_form_known CHECK (form IN ('öppen kanal', 'konceptdialog', 'punktdialog')),
  ADD CONSTRAINT dialogue_sequence CHECK (sequence >= 0 AND noticed_sequence BETWEEN 0 AND sequence),
  ADD CONSTRAINT dialogue_told CHECK (told_revision BETWEEN 0 AND revision),
  ADD CONSTRAINT dialogue_end_dated CHECK ((ended IS NULL) = (ended_at IS NULL)),
  ADD CONSTRAINT dialogue_of_another_concept CHECK (concept_id <> id),
  ADD CONSTRAINT dialogue_merged_into_another CHECK (merged_into_id <> id);
ALTER TABLE dialogue_event ADD CONSTRAINT dialogue_event_sequence CHECK (sequence >= 1);
ALTER TABLE task
  ADD CONSTRAINT task_status_known CHECK (status IN ('open', 'settled', 'skipped', 'void')),
  ADD CONSTRAINT task_settled_as CHECK (status <> 'settled' OR outcome IS NOT NULL),
  ADD CONSTRAINT task_round CHECK (round >= 1),
  ADD CONSTRAINT task_asked_two CHECK (cardinality(asked) <= 2),
  ALTER COLUMN asked SET NOT NULL;
ALTER TABLE dialogue_record ADD CONSTRAINT dialogue_record_version CHECK (version >= 1 AND sequence >= 1);
ALTER TABLE effect
  ADD CONSTRAINT effect_status_known CHECK (status IN ('to-do', 'done', 'failed', 'unknown', 'discarded')),
  ADD CONSTRAINT effect_attempts CHECK (attempts >= 0);

-- The seven phases

ALTER TABLE plan_version
  ADD CONSTRAINT plan_version_number CHECK (version >= 1),
  ADD CONSTRAINT plan_version_influence_level CHECK (influence_level BETWEEN 1 AND 5),
  ADD CONSTRAINT plan_version_period CHECK (period_to >= period_from),
  ALTER COLUMN changed SET NOT NULL;
ALTER TABLE statement ADD CONSTRAINT statement_round CHECK (round >= 1);
ALTER TABLE condition ADD CONSTRAINT condition_answer_known CHECK (answer IN ('met', 'declined'));
ALTER TABLE overlap
  ADD CONSTRAINT overlap_with_another CHECK (other_id <> dialogue_id),
  ADD CONSTRAINT overlap_gap CHECK (gap_days >= 0),
  ALTER COLUMN areas SET NOT NULL,
  ALTER COLUMN groups SET NOT NULL;
ALTER TABLE activity ADD CONSTRAINT activity_outcome_known CHECK (outcome IN ('held', 'cancelled'));
ALTER TABLE attendance ADD CONSTRAINT attendance_count CHECK (count >= 0);
ALTER TABLE contribution
  ADD CONSTRAINT contribution_number CHECK (number >= 1),
  ADD CONSTRAINT contribution_channel_known CHECK (channel IN ('web', 'meeting', 'paper', 'phone', 'file')),
  ADD CONSTRAINT contribution_line CHECK (line >= 1),
  ADD CONSTRAINT contribution_age CHECK (age BETWEEN 0 AND 120),
  ADD CONSTRAINT contribution_sex_known CHECK (sex IN ('women', 'men', 'other')),
  ADD CONSTRAINT contribution_unpublished_with_reason CHECK ((unpublished_at IS NULL) = (unpublished_why IS NULL));
ALTER TABLE stored_file ADD CONSTRAINT stored_file_bytes CHECK (bytes >= 0);
ALTER TABLE file_chunk ADD CONSTRAINT file_chunk_n CHECK (n >= 0);
ALTER TABLE data_set
  ADD CONSTRAINT data_set_period CHECK (period_to >= period_from),
  ADD CONSTRAINT data_set_row_count CHECK (row_count >= 0);
ALTER TABLE contribution_import
  ADD CONSTRAINT contribution_import_mode_known CHECK (mode IN ('keep-good', 'all-or-nothing')),
  ADD CONSTRAINT contribution_import_status_known CHECK (status IN ('waiting', 'running', 'done', 'refused', 'failed')),
  ADD CONSTRAINT contribution_import_counts
    CHECK (rows_read >= 0 AND rows_stored >= 0 AND rows_bad >= 0 AND rows_stored + rows_bad <= rows_read);
ALTER TABLE import_fault ADD CONSTRAINT import_fault_line CHECK (line >= 1);
ALTER TABLE coding ADD CONSTRAINT coding_passage CHECK (start >= 0 AND start < "end");
ALTER TABLE representativeness ADD CONSTRAINT representativeness_version CHECK (version >= 1);
ALTER TABLE conclusion ADD CONSTRAINT conclusion_number CHECK (version >= 1 AND number >= 1);
ALTER TABLE publication
  ADD CONSTRAINT publication_kind_known CHECK (kind IN ('invitation', 'result', 'review')),
  ADD CONSTRAINT publication_status_known CHECK (status IN ('preparing', 'published', 'withdrawn', 'unknown')),
  ADD CONSTRAINT publication_dated CHECK (status <> 'published' OR published_at IS NOT NULL);
ALTER TABLE committee_decision
  ADD CONSTRAINT committee_decision_kind_known CHECK (kind IN ('mandate', 'decision')),
  ADD CONSTRAINT committee_decision_section CHECK (section ~ '§\s*[0-9]+');
ALTER TABLE commitment
  ADD CONSTRAINT commitment_status_known CHECK (status IN ('promised', 'fulfilled', 'ongoing', 'late', 'dropped'));
ALTER TABLE commitment_review ADD CONSTRAINT commitment_review_months CHECK (months >= 1);
ALTER TABLE evaluation
  ADD CONSTRAINT evaluation_tier_known CHECK (tier IN ('snabb', 'normal', 'fördjupad')),
  ADD CONSTRAINT evaluation_indicators
    CHECK (informativity BETWEEN 1 AND 5 AND inclusion BETWEEN 1 AND 5 AND influence BETWEEN 1 AND 5);
ALTER TABLE lesson ADD CONSTRAINT lesson_kind_known CHECK (kind IN ('reuse', 'avoid'));

-- A record outside a task has versions too: null is a task of its own here.
DROP INDEX dialogue_record_dialogue_id_kind_task_version_key;
CREATE UNIQUE INDEX dialogue_record_dialogue_id_kind_task_version_key
  ON dialogue_record (dialogue_id, kind, task, version) NULLS NOT DISTINCT;

-- A line of a data set's file becomes one contribution, however often its import is taken up again.
CREATE UNIQUE INDEX contribution_line_once ON contribution (data_set_id, line) WHERE line IS NOT NULL;
