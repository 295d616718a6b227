import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Prisma } from '../../generated/prisma/client';
import type { MendedIncident } from '../contract/monitoring';
import { RAISED } from '../register/standing';
import { SILENT } from './silent-drivers.sql';

/** An effect is named by its event and kind, an import by its id, a workflow by its dialogue. */
export const incidentId = z.union([
  z.object({ dialogueId: z.uuid(), sequence: z.int(), effect: z.string() }),
  z.object({ import: z.uuid() }),
  z.object({ driver: z.uuid() }),
]);
export type IncidentId = z.output<typeof incidentId>;

/** What a person decided, and why. */
export interface Note {
  readonly act: 'retried' | 'discarded';
  readonly by: string;
  readonly reason: string;
  readonly at: string;
}

type Transaction = Prisma.TransactionClient;
type Mended = Promise<MendedIncident['status'] | null>;

/** Tried again, or given up. Null: there is no such incident any longer. */
export function mend(transaction: Transaction, incident: IncidentId, note: Note): Mended {
  if ('import' in incident) return mendImport(transaction, incident.import, note);
  return 'driver' in incident
    ? mendDriver(transaction, incident.driver, note)
    : mendEffect(transaction, incident, note);
}

async function mendEffect(
  transaction: Transaction,
  { dialogueId, sequence, effect }: Extract<IncidentId, { effect: string }>,
  note: Note,
): Mended {
  const to = note.act === 'retried' ? 'to-do' : 'discarded';
  const count = await transaction.$executeRaw`
    update effect set status = ${to}, due_at = now(), result = coalesce(result, '{}') || ${mendedBy(note)}::jsonb
    where dialogue_id = ${dialogueId}::uuid and sequence = ${sequence} and kind = ${effect}
      and status in ('failed', 'unknown')`;
  if (count === 0) return null;
  await tellDriver(transaction, dialogueId);
  return to;
}

async function mendImport(transaction: Transaction, id: string, { act, by, reason }: Note): Mended {
  const to = act === 'retried' ? 'waiting' : 'discarded';
  const count = await transaction.$executeRaw`
    update contribution_import set status = ${to}, error = ${`${by}: ${reason}`}
    where id = ${id}::uuid and status = 'failed'`;
  return count > 0 ? to : null;
}

/** Only where it still stands still: it may have gone on by itself, or somebody else has seen to it. */
const NOTED = `
  insert into driver_mending (id, dialogue_id, sequence, act, by_id, reason, at)
  select $1::uuid, d.id, d.sequence, $3, $4, $5, $6::timestamptz
  from dialogue d join (${SILENT}) s using (id) where d.id = $2::uuid`;

/** The workflow is begun anew where the register stands. Given up: without what it left undone. */
async function mendDriver(transaction: Transaction, dialogueId: string, note: Note): Mended {
  const { act, by, reason, at } = note;
  await transaction.$queryRaw`select from dialogue where id = ${dialogueId}::uuid for update`;
  const noted = await transaction.$executeRawUnsafe(NOTED, randomUUID(), dialogueId, act, by, reason, at);
  if (noted === 0) return null;
  if (act === 'discarded') {
    await transaction.$executeRaw`
      update effect set status = 'discarded', result = coalesce(result, '{}') || ${mendedBy(note)}::jsonb
      where dialogue_id = ${dialogueId}::uuid and status = 'to-do'`;
    await transaction.$executeRaw`
      update dialogue set noticed_sequence = sequence where id = ${dialogueId}::uuid`;
  }
  await transaction.$executeRaw`update dialogue set restarts_driver = true where id = ${dialogueId}::uuid`;
  await tellDriver(transaction, dialogueId);
  return act === 'retried' ? 'to-do' : 'discarded';
}

const mendedBy = ({ by, reason }: Note): string => JSON.stringify({ mended: { by, reason } });

/** By the dialogue's revision, as of everything else it has to do. */
async function tellDriver(transaction: Transaction, dialogueId: string): Promise<void> {
  await transaction.$queryRawUnsafe(
    `with d as (update dialogue set ${RAISED} where id = $1::uuid returning id)
     select pg_notify('dialogue', id::text)::text from d`,
    dialogueId,
  );
}
