import type { ActivityDependencies } from './dependencies';

/** The way back from preparing or publishing: the public no longer sees it, and why is kept. */
export const withdrawPublication =
  ({ pool, clock }: ActivityDependencies) =>
  async (publicationId: string): Promise<void> => {
    await pool.query(
      `update publication set status = 'withdrawn', withdrawn_at = $2, reason = 'Publiceringen kunde inte slutföras'
       where id = $1 and status in ('preparing', 'published')`,
      [publicationId, await clock.now()],
    );
  };
