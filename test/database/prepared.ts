import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { DatabaseError } from 'pg';
import { outlivingLoss } from '../../src/database/outliving-loss';
import { seed } from '../../src/organisation/seed';
import { freshDatabase } from '../support/database';

export interface Prepared {
  readonly url: string;
  readonly pool: Pool;
  stop(): Promise<void>;
}

/** Haninge with its invented people, in a database of the suite's own. */
export async function prepared(): Promise<Prepared> {
  const { url, drop } = await freshDatabase();
  const pool = outlivingLoss(new Pool({ connectionString: url, max: 4 }));
  await seed(pool, { isProduction: false });
  return {
    ...{ url, pool },
    stop: async () => {
      await pool.end();
      await drop();
    },
  };
}

/** A dialogue as a bare row, with a first plan: the register has no part in these suites. */
export async function insertDialogue(pool: Pool): Promise<string> {
  const id = randomUUID();
  await pool.query(
    `insert into dialogue (id, number, title, question, definition_hash, who, form, owner_id, lead_id, initiator, state,
       sequence, phase, created_at)
     select $1::uuid, $1::text, 'Badplatsen i Vega', 'Vad saknas vid badplatsen?', hash, 'medborgardialog', 'punktdialog',
       'stadsbyggnadsforvaltningen', 'anna.lindqvist', 'official', '{}', 1, 'plan', now()
     from definition where definition_id = 'medborgardialog.punktdialog'`,
    [id],
  );
  await pool.query(
    `insert into plan_version (dialogue_id, version, hash, question, purpose, period_from, period_to, content, changed,
       author_id, at)
     values ($1, 1, 'h', 'Vad saknas?', 'Att veta', '2027-01-01', '2027-02-01', '{}', '{}', 'anna.lindqvist', now())`,
    [id],
  );
  return id;
}

/** What the database refused with: its constraint's name and SQLSTATE. @throws when it did not refuse */
export async function refusalOf(work: Promise<unknown>): Promise<{ code: string; constraint: string }> {
  try {
    await work;
  } catch (fault) {
    if (!(fault instanceof DatabaseError)) throw fault;
    return { code: fault.code ?? '', constraint: fault.constraint ?? '' };
  }
  throw new Error('It was not refused');
}
