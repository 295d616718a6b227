-- What has changed, for those who have pages open: one row for each transaction and what it touched. Read by snapshot
-- (what is visible now and was not then), since transactions become visible in another order than they began; so nothing is
-- missed, whatever was notified and to whom. Rows are forgotten after an hour.
CREATE TABLE "live_change" (
    "xid" BIGINT NOT NULL,
    "subject" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "live_change_pkey" PRIMARY KEY ("xid","subject")
);

-- `urgency`: an act is waited for by somebody; material comes in by the thousand and may wait for a moment.
CREATE FUNCTION tell_live(subjects text[], urgency text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF cardinality(subjects) = 0 THEN RETURN; END IF;
  INSERT INTO live_change (xid, subject)
  SELECT pg_current_xact_id()::text::bigint, subject FROM unnest(subjects) subject
  ON CONFLICT DO NOTHING;
  PERFORM pg_notify('live', urgency);
END $$;

CREATE FUNCTION tell_dialogue_live() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM tell_live(ARRAY(SELECT DISTINCT dialogue_id::text FROM touched), TG_ARGV[0]);
  RETURN NULL;
END $$;

CREATE FUNCTION tell_coding_live() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM tell_live(
    ARRAY(SELECT DISTINCT theme.dialogue_id::text FROM touched JOIN theme ON theme.id = touched.theme_id), 'material');
  RETURN NULL;
END $$;

CREATE FUNCTION tell_all_live() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM tell_live('{*}', 'act');
  RETURN NULL;
END $$;

CREATE TRIGGER dialogue_event_live AFTER INSERT ON dialogue_event REFERENCING NEW TABLE AS touched
  EXECUTE FUNCTION tell_dialogue_live('act');
CREATE TRIGGER effect_live AFTER UPDATE ON effect REFERENCING NEW TABLE AS touched
  EXECUTE FUNCTION tell_dialogue_live('act');

DO $$
DECLARE material text;
BEGIN
  FOREACH material IN ARRAY ARRAY['contribution', 'contribution_import', 'data_set', 'theme', 'publication'] LOOP
    EXECUTE format('CREATE TRIGGER %I AFTER INSERT ON %I REFERENCING NEW TABLE AS touched
      EXECUTE FUNCTION tell_dialogue_live(''material'')', material || '_live_new', material);
    EXECUTE format('CREATE TRIGGER %I AFTER UPDATE ON %I REFERENCING NEW TABLE AS touched
      EXECUTE FUNCTION tell_dialogue_live(''material'')', material || '_live', material);
  END LOOP;
END $$;

CREATE TRIGGER theme_live_gone AFTER DELETE ON theme REFERENCING OLD TABLE AS touched
  EXECUTE FUNCTION tell_dialogue_live('material');
CREATE TRIGGER coding_live_new AFTER INSERT ON coding REFERENCING NEW TABLE AS touched
  EXECUTE FUNCTION tell_coding_live();
CREATE TRIGGER coding_live_gone AFTER DELETE ON coding REFERENCING OLD TABLE AS touched
  EXECUTE FUNCTION tell_coding_live();

-- Time has been moved: everything that says how long is left is old.
CREATE TRIGGER clock_offset_live AFTER UPDATE ON clock_offset EXECUTE FUNCTION tell_all_live();

CREATE OR REPLACE FUNCTION tell_organisation_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('organisation_changed', '');
  PERFORM tell_live('{organisation}', 'act');
  RETURN NULL;
END $$;
