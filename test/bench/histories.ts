import { Client, Connection } from '@temporalio/client';
import type { Pool } from 'pg';
import { dialogueWorkflowId } from '../../workflows/dialogue.messages';
import type { StartedSystem } from '../whole-system/started-system';

const SAMPLED = 5;

/** Events in the workflow history of one lifecycle, on average over the last that ended. */
export async function historyLength(system: StartedSystem, pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ id: string }>(
    'select id from dialogue where ended is not null order by ended_at desc limit $1',
    [SAMPLED],
  );
  const connection = await Connection.connect({ address: system.temporalAddress });
  try {
    const { workflow } = new Client({ connection });
    const described = rows.map(({ id }) => workflow.getHandle(dialogueWorkflowId(id)).describe());
    const lengths = (await Promise.all(described)).map((one) => one.historyLength);
    return lengths.reduce((sum, each) => sum + each, 0) / lengths.length;
  } finally {
    await connection.close();
  }
}
