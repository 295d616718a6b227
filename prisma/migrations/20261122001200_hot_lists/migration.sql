-- Incidents are what failed, and what nobody knows the outcome of: both are found without reading what is done.
DROP INDEX effect_waiting;
CREATE INDEX effect_waiting ON effect (dialogue_id, sequence) WHERE status IN ('to-do', 'failed', 'unknown');

-- The worker asks each second which imports are ordered.
CREATE INDEX contribution_import_unfinished ON contribution_import (at) WHERE status IN ('waiting', 'running', 'failed');

-- A data set's contributions are counted whenever it is shown, among those of all dialogues.
CREATE INDEX contribution_data_set ON contribution (data_set_id) WHERE data_set_id IS NOT NULL;
