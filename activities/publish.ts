import type { Pool } from 'pg';
import type { ActivityDependencies } from './dependencies';
import { forGood } from './faults';
import { NotPublished } from './publisher';

/**
 * Makes it public, at most once. That it is about to happen is written down first, so that whoever finds it half-done
 * knows only that it is unknown: then nothing is tried again.
 * @throws NotPublished where that is certain
 */
export const publish =
  ({ pool, clock, publisher }: ActivityDependencies) =>
  async (publicationId: string): Promise<void> => {
    if ((await claim(pool, publicationId)) === 'published') return;
    try {
      await publisher.publish(publicationId);
    } catch (fault) {
      if (!(fault instanceof NotPublished)) throw fault;
      await become(pool, publicationId, 'preparing', null);
      throw forGood('NotPublished');
    }
    await become(pool, publicationId, 'published', await clock.now());
  };

async function claim(pool: Pool, publicationId: string): Promise<'claimed' | 'published'> {
  const claimed = await pool
    .query(`update publication set status = 'unknown' where id = $1 and status = 'preparing'`, [
      publicationId,
    ])
    .catch(() => {
      // Not even written down: nothing has been published.
      throw forGood('NotPublished');
    });
  if (claimed.rowCount === 1) return 'claimed';
  const { rows } = await pool.query<{ status: string }>('select status from publication where id = $1', [
    publicationId,
  ]);
  if (rows[0]?.status === 'published') return 'published';
  throw forGood(rows[0]?.status === 'unknown' ? 'OutcomeUnknown' : 'NotPublished');
}

async function become(
  pool: Pool,
  publicationId: string,
  status: 'preparing' | 'published',
  at: string | null,
): Promise<void> {
  await pool.query(
    `update publication set status = $2, published_at = $3 where id = $1 and status = 'unknown'`,
    [publicationId, status, at],
  );
}
