import type { ActivityDependencies } from './dependencies';

/** It could not be carried out: by the class of its error. What was stored stays, and is said. */
export const markImportFailed =
  ({ pool, clock }: ActivityDependencies) =>
  async (importId: string, error: string): Promise<void> => {
    await pool.query(
      `update contribution_import set status = 'failed', error = $2, done_at = $3
       where id = $1 and status in ('waiting', 'running')`,
      [importId, error, await clock.now()],
    );
  };
