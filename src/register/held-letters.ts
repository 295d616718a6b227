import type { Pool } from 'pg';
import { inTransaction } from '../database/transaction';

export interface HeldLetters {
  /** Null: nothing is held. */
  readonly since: Date | null;
  readonly letters: number;
}

const HELD = `
  select (select since from letters_hold) as since, (select count(*)::int from mail where held) as letters`;

export async function heldLetters(pool: Pool): Promise<HeldLetters> {
  const { rows } = await pool.query<HeldLetters>(HELD);
  return rows[0] ?? { since: null, letters: 0 };
}

/** From now on what is written lies unseen. */
export async function holdLetters(pool: Pool): Promise<HeldLetters> {
  await pool.query('insert into letters_hold default values on conflict do nothing');
  return heldLetters(pool);
}

/** What has been held goes out, and so does what is written from now on. Returns how many letters. */
export async function releaseLetters(pool: Pool): Promise<number> {
  return inTransaction(pool, async (client) => {
    await client.query('delete from letters_hold');
    // Whoever is writing one that is held comes before this, whoever writes later sees that nothing is held.
    await client.query('lock table mail in share row exclusive mode');
    const { rowCount } = await client.query('update mail set held = false where held');
    return { keep: true, result: rowCount ?? 0 };
  });
}
