-- Somebody's own draft, saved in one of their windows: told to them alone, so that their other windows show it.
CREATE FUNCTION tell_draft_live() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM tell_live(ARRAY(SELECT DISTINCT 'draft ' || author_id || ' ' || dialogue_id FROM touched), 'material');
  RETURN NULL;
END $$;

CREATE TRIGGER task_draft_live_new AFTER INSERT ON task_draft REFERENCING NEW TABLE AS touched
  EXECUTE FUNCTION tell_draft_live();
CREATE TRIGGER task_draft_live AFTER UPDATE ON task_draft REFERENCING NEW TABLE AS touched
  EXECUTE FUNCTION tell_draft_live();
