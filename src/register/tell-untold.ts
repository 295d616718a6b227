import { SpanKind } from '@opentelemetry/api';
import type { Client } from '@temporalio/client';
import type { Pool } from 'pg';
import {
  changedSignal,
  dialogueWorkflowId,
  DRIVING_VERSION,
  shownDue,
  shownPhase,
  TASK_QUEUE,
} from '../../workflows/dialogue.messages';
import { contextOf, traced } from '../tracing/traced';
import { fromRow, STANDING, type StandingRow } from './standing';

interface UntoldRow extends StandingRow {
  /** Of the act that changed it last. */
  readonly trace: string | null;
  /** Its workflow could not go on, and somebody wants it begun anew. */
  readonly restarts: boolean;
}

/** Told at once: a server whose store writes one thing at a time answers few as fast as many, and loses none by waiting. */
export const BATCH = 25;

/** What Temporal has not been told: read from the partial index over rows whose revision is ahead. */
const UNTOLD = `
  select ${STANDING}, d.trace, d.restarts_driver as restarts from dialogue d
  where told_revision < revision and id <> all ($2::uuid[]) order by id limit $1`;

const TOLD = `
  update dialogue d set told_revision = t.revision, restarts_driver = d.restarts_driver and not t.restarts
  from unnest($1::uuid[], $2::int[], $3::bool[]) as t (id, revision, restarts) where d.id = t.id and d.told_revision < t.revision`;

export interface Told {
  /** Ids of the dialogues that Temporal has heard of. */
  readonly told: readonly string[];
  readonly unheard: readonly Unheard[];
}

export interface Unheard {
  readonly dialogueId: string;
  readonly fault: unknown;
}

/**
 * Tells Temporal how far each dialogue has come, in batches. The row itself remembers what has been told, so a crash
 * anywhere only means telling again; the workflow ignores what is not newer. One that cannot be told keeps no other waiting.
 */
export async function tellUntold(
  pool: Pool,
  temporal: Client,
  { limit = BATCH, resting = [] }: { readonly limit?: number; readonly resting?: readonly string[] } = {},
): Promise<Told> {
  const { rows } = await pool.query<UntoldRow>({
    name: 'untold',
    text: UNTOLD,
    values: [limit, resting],
  });
  if (rows.length === 0) return { told: [], unheard: [] };
  const answers = await Promise.allSettled(rows.map((row) => tell(temporal, row)));
  const heard = rows.filter((_, at) => answers[at]?.status === 'fulfilled');
  const ids = heard.map(({ dialogueId }) => dialogueId);
  await pool.query({
    name: 'told',
    text: TOLD,
    values: [ids, heard.map(({ revision }) => revision), heard.map(({ restarts }) => restarts)],
  });
  const unheard = answers.flatMap((answer, at) => {
    const dialogueId = rows[at]?.dialogueId;
    return answer.status === 'rejected' && dialogueId !== undefined
      ? [{ dialogueId, fault: answer.reason as unknown }]
      : [];
  });
  return { told: ids, unheard };
}

async function tell(temporal: Client, row: UntoldRow): Promise<void> {
  const { dialogueId } = row;
  const standing = fromRow(row);
  const tracing = {
    name: 'tell',
    kind: SpanKind.PRODUCER,
    within: contextOf(row.trace),
    attributes: { 'radslag.dialogue.id': dialogueId },
  };
  await traced(tracing, () =>
    temporal.workflow.signalWithStart('dialogue', {
      workflowId: dialogueWorkflowId(dialogueId),
      taskQueue: TASK_QUEUE,
      args: [{ dialogueId, standing, version: DRIVING_VERSION }],
      typedSearchAttributes: [
        { key: shownPhase, value: standing.phase },
        ...(standing.nextDue === null ? [] : [{ key: shownDue, value: new Date(standing.nextDue) }]),
      ],
      signal: changedSignal,
      signalArgs: [standing],
      ...(row.restarts ? { workflowIdConflictPolicy: 'TERMINATE_EXISTING' } : {}),
    }),
  );
}
