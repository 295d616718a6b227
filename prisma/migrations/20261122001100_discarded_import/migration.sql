-- An import that failed may be given up, with a reason, like any other incident.
ALTER TABLE contribution_import DROP CONSTRAINT contribution_import_status_known;
ALTER TABLE contribution_import ADD CONSTRAINT contribution_import_status_known
  CHECK (status IN ('waiting', 'running', 'done', 'refused', 'failed', 'discarded'));
