import type { Pool, PoolClient } from 'pg';

export interface Letter {
  /** One letter a key, however often it is posted. */
  readonly key: string;
  readonly person_id: string | null;
  readonly address: string;
  readonly subject: string;
  readonly body: string;
}

/** Inserts `$2`, letters as JSON, for dialogue `$1` at instant `$3`; unseen while the operator holds what is written. */
export const POST = `
  insert into mail (id, key, dialogue_id, person_id, address, subject, body, at, held)
  select gen_random_uuid(), l.key, $1::uuid, l.person_id, l.address, l.subject, l.body, $3::timestamptz,
    exists (select from letters_hold)
  from jsonb_to_recordset($2::jsonb) l (key text, person_id text, address text, subject text, body text)
  on conflict (key) do nothing`;

/** Into the local mailbox. Returns how many had not been posted before. */
export async function post(
  on: Pool | PoolClient,
  dialogueId: string | null,
  letters: readonly Letter[],
  at: string,
): Promise<number> {
  if (letters.length === 0) return 0;
  const { rowCount } = await on.query(POST, [dialogueId, JSON.stringify(letters), at]);
  return rowCount ?? 0;
}
