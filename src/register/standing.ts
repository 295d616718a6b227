import type { Pool } from 'pg';
import type { Standing } from '../../workflows/dialogue.messages';
import { UNNOTICED } from './tells-driver';

export interface StandingRow extends Omit<Standing, 'nextDue'> {
  readonly dialogueId: string;
  readonly nextDue: Date | null;
}

/** Notices or effects of `dialogue d` wait to be carried out. */
export const HAS_WORK = `(${UNNOTICED} or exists (
  select from effect e where e.dialogue_id = d.id and e.status = 'to-do'))`;

/** Dialogues `d` that a workflow must run for. */
export const IS_DRIVEN = `(d.ended is null or d.told_revision < d.revision or ${HAS_WORK})`;

/** Sets a dialogue's row so that the driver is told of it: by no act, and so part of no trace. */
export const RAISED = 'revision = revision + 1, trace = null';

/** The columns of `dialogue d` that make a standing. */
export const STANDING = `
  d.id as "dialogueId", d.revision, d.phase, d.next_due as "nextDue", d.ended is not null as ended, ${HAS_WORK} as "hasWork"`;

export const fromRow = ({ revision, phase, nextDue, ended, hasWork }: StandingRow): Standing => ({
  revision,
  phase,
  nextDue: nextDue?.toISOString() ?? null,
  ended,
  hasWork,
});

export async function standingOf(pool: Pool, dialogueId: string): Promise<Standing | null> {
  const { rows } = await pool.query<StandingRow>({
    name: 'standing',
    text: `select ${STANDING} from dialogue d where d.id = $1`,
    values: [dialogueId],
  });
  return rows[0] ? fromRow(rows[0]) : null;
}
