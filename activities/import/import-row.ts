import type { Pool } from 'pg';
import type { ImportPlan } from '../../src/domain/import/format';
import type { ImportMapping } from '../../src/domain/import/mapping';
import { areaWords, type Known } from '../../src/domain/import/row';
import type { DialogueState } from '../../src/domain/lifecycle/state';
import { forGood } from '../faults';

/** An import as it was ordered, and how far it has come. */
export interface Import {
  readonly id: string;
  readonly dialogueId: string;
  readonly dataSetId: string;
  readonly fileId: string;
  readonly plan: ImportPlan;
  readonly mode: 'keep-good' | 'all-or-nothing';
  readonly status: 'waiting' | 'running' | 'done' | 'refused' | 'failed';
  /** Rows dealt with, the header not counted: where to go on. */
  readonly rowsRead: number;
  readonly rowsBad: number;
  readonly startedBy: string;
  readonly at: string;
}

interface Row extends Omit<Import, 'plan' | 'at'> {
  readonly mapping: ImportPlan | ImportMapping;
  readonly at: Date;
}

const IMPORT = `
  select id, dialogue_id as "dialogueId", data_set_id as "dataSetId", file_id as "fileId", mapping, mode, status,
    rows_read as "rowsRead", rows_bad as "rowsBad", started_by as "startedBy", at
  from contribution_import where id = $1`;

/** @throws for good when it was never ordered */
export async function importById(pool: Pool, importId: string): Promise<Import> {
  const { rows } = await pool.query<Row>(IMPORT, [importId]);
  const row = rows[0];
  if (!row) throw forGood('UnknownImport');
  const { mapping, at, ...rest } = row;
  return { ...rest, plan: mapping as ImportPlan, at: at.toISOString() };
}

/** What rows are judged by: as things stood when the import was ordered, so that a second attempt judges alike. */
export async function knownTo(pool: Pool, { dialogueId, at }: Import): Promise<Known> {
  const areas = await pool.query<{ id: string; name: string }>('select id, name from area');
  const { rows } = await pool.query<{ state: DialogueState }>('select state from dialogue where id = $1', [
    dialogueId,
  ]);
  const ends = rows[0]?.state.facts['collection-ends'];
  return { areas: areaWords(areas.rows), now: at, lastDay: typeof ends === 'string' ? ends : null };
}
