import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import type { Pool } from 'pg';
import { dialogueWorkflowId, reportQuery, type Standing } from '../../workflows/dialogue.messages';
import { RUNNING_DIALOGUES } from '../register/end-driving';
import { fromRow, IS_DRIVEN, STANDING, type StandingRow } from '../register/standing';
import type { Difference } from './difference';

interface Row extends StandingRow {
  readonly number: string;
}

const DRIVEN = `select ${STANDING}, d.number from dialogue d where ${IS_DRIVEN} order by d.id`;

/** ms between two looks at what differs. */
const PAUSE = 500;
/** Workflows asked at once. */
const AT_ONCE = 20;

export interface Looking {
  /** ms that Temporal may lag behind. */
  readonly patience: number;
  /**
   * Each workflow is asked itself: one that knows more than a restored register may show the same phase and time. It takes
   * longer, since each may have to be replayed first.
   */
  readonly asksAll?: boolean;
}

/**
 * Temporal against the register. What lags is no difference: only what still differs after a while is told. Most are
 * known by what lists show of them; the others are asked themselves.
 */
export async function driverDifferences(
  pool: Pool,
  temporal: Client,
  { patience, asksAll = false }: Looking,
): Promise<readonly Difference[]> {
  const until = Date.now() + patience;
  for (;;) {
    const differing = await look(pool, temporal, asksAll);
    if (differing.length === 0 || Date.now() > until) return differing;
    await setTimeout(PAUSE);
  }
}

async function look(pool: Pool, temporal: Client, asksAll: boolean): Promise<readonly Difference[]> {
  const shown = await shownWorkflows(temporal);
  const { rows } = await pool.query<Row>(DRIVEN);
  const doubtful = rows.filter(
    (row) => asksAll || shown.get(dialogueWorkflowId(row.dialogueId)) !== shownAs(fromRow(row)),
  );
  const differences: Difference[] = [];
  for (let at = 0; at < doubtful.length; at += AT_ONCE) {
    const asked = await Promise.all(doubtful.slice(at, at + AT_ONCE).map((row) => asking(temporal, row)));
    differences.push(...asked.flat());
  }
  return [...differences, ...(await runningPastTheEnd(temporal, rows, [...shown.keys()]))];
}

/** By its id, what a running workflow shows of where it stands. */
async function shownWorkflows(temporal: Client): Promise<ReadonlyMap<string, string>> {
  const shown = new Map<string, string>();
  for await (const { workflowId, typedSearchAttributes } of temporal.workflow.list({
    query: RUNNING_DIALOGUES,
  })) {
    const values = Object.fromEntries(
      typedSearchAttributes.getAll().map(({ key, value }) => [key.name, value]),
    );
    const due = values['DialogueDue'];
    shown.set(
      workflowId,
      JSON.stringify([values['DialoguePhase'], due instanceof Date ? due.toISOString() : null]),
    );
  }
  return shown;
}

/** A dialogue with work left, or whose workflow should have ended, is asked itself, whatever it shows. */
const shownAs = ({ phase, nextDue, ended, hasWork }: Standing): string | undefined =>
  hasWork || ended ? undefined : JSON.stringify([phase, nextDue]);

async function asking(temporal: Client, row: Row): Promise<readonly Difference[]> {
  const says = await differing(temporal, row).catch((fault: unknown) =>
    fault instanceof WorkflowNotFoundError ? 'inget arbetsflöde finns' : 'arbetsflödet svarar inte',
  );
  const dialogue = { id: row.dialogueId, number: row.number };
  return says === null ? [] : [{ invariant: 'driver', dialogue, says }];
}

async function differing(temporal: Client, row: Row): Promise<string | null> {
  const workflow = temporal.workflow.getHandle(dialogueWorkflowId(row.dialogueId));
  const { status } = await workflow.describe();
  if (status.name !== 'RUNNING') return 'arbetsflödet är avslutat';
  const { standing: told } = await workflow.query(reportQuery);
  const standing = fromRow(row);
  if (standing.hasWork) return 'underrättelser eller åtgärder återstår';
  if (told.revision < standing.revision)
    return `drivaren vet av ändring ${String(told.revision)} av ${String(standing.revision)}`;
  if (told.revision > standing.revision)
    return `drivaren vet av ändring ${String(told.revision)}, registret bara av ${String(standing.revision)}`;
  return isDeepStrictEqual({ ...told, revision: 0, hasWork: false }, { ...standing, revision: 0 })
    ? null
    : 'drivaren står i en annan fas eller väntar på en annan tid';
}

/** Visibility lags: a workflow that a list still shows as running is asked about once more. */
async function runningPastTheEnd(
  temporal: Client,
  driven: readonly Row[],
  running: readonly string[],
): Promise<readonly Difference[]> {
  const expected = new Set(driven.map(({ dialogueId }) => dialogueWorkflowId(dialogueId)));
  const unexpected = running.filter((id) => !expected.has(id));
  const described = await Promise.all(
    unexpected.map(async (id) => ({ id, ...(await temporal.workflow.getHandle(id).describe()) })),
  );
  return described
    .filter(({ status }) => status.name === 'RUNNING')
    .map(({ id }) => ({
      invariant: 'driver',
      dialogue: null,
      says: `${id} körs, men dialogen är slut eller okänd`,
    }));
}
