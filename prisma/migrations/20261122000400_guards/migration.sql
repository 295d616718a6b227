-- Rules over more than one row. Own error codes: RS001 a circle of deputies, RS002 what is kept for ever,
-- RS003 rows of different dialogues, RS004 a unit of the wrong kind. The constraint's name says which.

-- Kept for ever

CREATE FUNCTION kept_for_ever() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Rows of % are never changed or deleted', TG_TABLE_NAME
    USING ERRCODE = 'RS002', CONSTRAINT = TG_TABLE_NAME || '_kept', TABLE = TG_TABLE_NAME;
END $$;

CREATE TRIGGER dialogue_event_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON dialogue_event EXECUTE FUNCTION kept_for_ever();
CREATE TRIGGER dialogue_record_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON dialogue_record EXECUTE FUNCTION kept_for_ever();
CREATE TRIGGER definition_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON definition EXECUTE FUNCTION kept_for_ever();
CREATE TRIGGER file_chunk_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON file_chunk EXECUTE FUNCTION kept_for_ever();

-- A file is what it was when it came; only that it has been read back is added.
CREATE TRIGGER stored_file_kept BEFORE DELETE OR TRUNCATE ON stored_file EXECUTE FUNCTION kept_for_ever();
CREATE TRIGGER stored_file_unchanged BEFORE UPDATE ON stored_file FOR EACH ROW
  WHEN ((OLD.id, OLD.name, OLD.media_type, OLD.bytes, OLD.sha256, OLD.uploaded_by, OLD.at)
    IS DISTINCT FROM (NEW.id, NEW.name, NEW.media_type, NEW.bytes, NEW.sha256, NEW.uploaded_by, NEW.at))
  EXECUTE FUNCTION kept_for_ever();

-- What a person said stays as it was said. It may move to another dialogue (a merge) and its publication be withdrawn.
CREATE TRIGGER contribution_kept BEFORE DELETE OR TRUNCATE ON contribution EXECUTE FUNCTION kept_for_ever();
CREATE TRIGGER contribution_verbatim BEFORE UPDATE ON contribution FOR EACH ROW
  WHEN ((OLD.id, OLD.text, OLD.channel, OLD.language, OLD.data_set_id, OLD.external_id, OLD.line, OLD.said_at, OLD.received_at)
    IS DISTINCT FROM
    (NEW.id, NEW.text, NEW.channel, NEW.language, NEW.data_set_id, NEW.external_id, NEW.line, NEW.said_at, NEW.received_at))
  EXECUTE FUNCTION kept_for_ever();

-- No circle of deputies: on no day may a person's role come back to them through those who act for each other.
-- Role and unit narrow along the chain; null is all of them.

CREATE FUNCTION no_circle_of_deputies() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.revoked_at IS NOT NULL THEN RETURN NULL; END IF;
  -- One at a time: two halves of a circle written at once would not see each other.
  PERFORM pg_advisory_xact_lock(hashtext('deputyship'));
  IF EXISTS (
    WITH RECURSIVE chain AS (
      SELECT NEW.deputy_id AS person, daterange(NEW.valid_from, NEW.valid_to, '[]') AS days, NEW.role, NEW.unit_id
      UNION
      SELECT d.deputy_id, chain.days * daterange(d.valid_from, d.valid_to, '[]'),
        coalesce(chain.role, d.role), coalesce(chain.unit_id, d.unit_id)
      FROM chain JOIN deputyship d ON d.principal_id = chain.person
      WHERE d.revoked_at IS NULL
        AND chain.person <> NEW.principal_id
        AND chain.days && daterange(d.valid_from, d.valid_to, '[]')
        AND coalesce(chain.role = d.role, true)
        AND coalesce(chain.unit_id = d.unit_id, true)
    )
    SELECT FROM chain WHERE person = NEW.principal_id
  ) THEN
    RAISE EXCEPTION '% would through others be deputy for themselves', NEW.principal_id
      USING ERRCODE = 'RS001', CONSTRAINT = 'deputyship_no_circle', TABLE = 'deputyship';
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER deputyship_no_circle AFTER INSERT OR UPDATE ON deputyship
  FOR EACH ROW EXECUTE FUNCTION no_circle_of_deputies();

-- A theme and a conclusion speak of their own dialogue's contributions. After the statement: it may insert both at once.

CREATE FUNCTION within_one_dialogue() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE together boolean;
BEGIN
  IF TG_TABLE_NAME = 'coding' THEN
    SELECT t.dialogue_id = c.dialogue_id INTO together
    FROM theme t, contribution c WHERE t.id = NEW.theme_id AND c.id = NEW.contribution_id;
  ELSE
    SELECT k.dialogue_id = c.dialogue_id INTO together
    FROM conclusion k, contribution c WHERE k.id = NEW.conclusion_id AND c.id = NEW.contribution_id;
  END IF;
  -- Null: one of them is missing, which a foreign key says better.
  IF NOT together THEN
    RAISE EXCEPTION 'Contribution % is of another dialogue', NEW.contribution_id
      USING ERRCODE = 'RS003', CONSTRAINT = TG_TABLE_NAME || '_within_one_dialogue', TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER coding_within_one_dialogue AFTER INSERT ON coding
  FOR EACH ROW EXECUTE FUNCTION within_one_dialogue();
CREATE TRIGGER conclusion_contribution_within_one_dialogue AFTER INSERT ON conclusion_contribution
  FOR EACH ROW EXECUTE FUNCTION within_one_dialogue();

-- Administrations serve committees and have units; nothing else does.

CREATE FUNCTION unit_of_kind() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE agree boolean;
BEGIN
  IF TG_TABLE_NAME = 'unit' THEN
    SELECT kind = 'administration' INTO agree FROM unit WHERE id = NEW.parent_id;
  ELSE
    SELECT c.kind = 'committee' AND a.kind = 'administration' INTO agree
    FROM unit c, unit a WHERE c.id = NEW.committee_id AND a.id = NEW.administration_id;
  END IF;
  IF NOT agree THEN
    RAISE EXCEPTION 'A unit belongs to an administration, and an administration serves a committee'
      USING ERRCODE = 'RS004', CONSTRAINT = TG_TABLE_NAME || '_of_kind', TABLE = TG_TABLE_NAME;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER unit_of_kind AFTER INSERT OR UPDATE OF parent_id ON unit
  FOR EACH ROW EXECUTE FUNCTION unit_of_kind();
CREATE TRIGGER committee_service_of_kind AFTER INSERT OR UPDATE ON committee_service
  FOR EACH ROW EXECUTE FUNCTION unit_of_kind();

-- Every process keeps the organisation and the calendar in memory: told when they change, after the commit.

CREATE FUNCTION tell_organisation_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('organisation_changed', '');
  RETURN NULL;
END $$;

CREATE TRIGGER unit_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON unit EXECUTE FUNCTION tell_organisation_changed();
CREATE TRIGGER committee_service_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON committee_service EXECUTE FUNCTION tell_organisation_changed();
CREATE TRIGGER role_home_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON role_home EXECUTE FUNCTION tell_organisation_changed();
CREATE TRIGGER closure_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON closure EXECUTE FUNCTION tell_organisation_changed();
