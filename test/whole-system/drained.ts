import type { Pool } from 'pg';
import { UNNOTICED } from '../../src/register/tells-driver';
import { until } from '../support/until';

const LEFT = `select count(*)::int as left from dialogue d where told_revision < revision or ${UNNOTICED}`;

/** Until Temporal has been told of everything, and the driver has done what it was told of. @throws when it takes longer, ms */
export const drained = (pool: Pool, within = 900_000): Promise<void> =>
  until(async () => (await pool.query<{ left: number }>(LEFT)).rows[0]?.left === 0, { within, every: 100 });
