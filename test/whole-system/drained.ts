import type { Pool } from 'pg';
import { UNNOTICED } from '../../src/register/tells-driver';

/** Until Temporal has been told of everything, and the driver has done what it was told of. */
export async function drained(pool: Pool): Promise<void> {
  for (;;) {
    const { rows } = await pool.query<{ left: number }>(
      `select count(*)::int as left from dialogue d
       where told_revision < revision or ${UNNOTICED}`,
    );
    if (rows[0]?.left === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
