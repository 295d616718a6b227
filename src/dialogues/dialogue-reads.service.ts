import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import type { DialogueDetail, Named, ShownReport, WaitingTask } from '../contract/dialogue';
import { waitingOf, type Waiting } from '../domain/waiting/waiting';
import { DriverStatus } from '../temporal/driver-status';
import { DialogueAccess, type SeenDialogue } from './dialogue-access';
import { SUMMARY, SUMMARY_FROM, summaryOf, type SummaryRow } from './dialogue-rows';

interface Row extends SummaryRow {
  readonly initiator: string;
  readonly conceptId: string | null;
  readonly mergedIntoId: string | null;
  readonly endedAt: Date | null;
}

const DETAIL = `
  select ${SUMMARY}, d.initiator, d.concept_id as "conceptId", d.merged_into_id as "mergedIntoId", d.ended_at as "endedAt"
  from ${SUMMARY_FROM} where d.id = $1`;

const NAMES = `
  select id, name from unit where id = any($1::text[]) union all select id, name from person where id = any($2::text[])`;

@Injectable()
export class DialogueReads {
  constructor(
    private readonly pool: Pool,
    private readonly access: DialogueAccess,
    private readonly driver: DriverStatus,
  ) {}

  /** Where it stands, and who is waited for since when. */
  async detail(personId: string, dialogueId: string): Promise<DialogueDetail> {
    const seen = await this.access.read(personId, dialogueId);
    const [row, waiting] = await Promise.all([this.row(dialogueId), this.waiting(seen)]);
    const { state, definition } = seen;
    return {
      ...summaryOf(row, definition),
      initiator: row.initiator,
      conceptId: row.conceptId,
      mergedIntoId: row.mergedIntoId,
      endedAt: row.endedAt?.toISOString() ?? null,
      sequence: state.sequence,
      facts: state.facts,
      sets: Object.fromEntries(Object.entries(state.sets).map(([set, members]) => [set, [...members]])),
      windows: state.windows,
      plan: state.plan,
      waiting,
    };
  }

  /** What the driver is doing, as far as it answers. */
  async report(personId: string, dialogueId: string): Promise<ShownReport> {
    await this.access.read(personId, dialogueId);
    return shownReport(await this.driver.report(dialogueId));
  }

  /** Who is waited for, soonest due first. */
  private async waiting(seen: SeenDialogue): Promise<WaitingTask[]> {
    const tasks = waitingOf(seen.definition, seen.state, seen.context);
    const { rows } = await this.pool.query<Named>({
      name: 'names-in-dialogue',
      text: NAMES,
      values: [tasks.map(({ unit }) => unit), tasks.flatMap(({ claimedBy }) => claimedBy ?? [])],
    });
    const names = new Map(rows.map(({ id, name }) => [id, name]));
    return tasks.map((task) => shownWaiting(task, (id) => ({ id, name: names.get(id) ?? id })));
  }

  private async row(dialogueId: string): Promise<Row> {
    const { rows } = await this.pool.query<Row>({ name: 'dialogue', text: DETAIL, values: [dialogueId] });
    const row = rows[0];
    if (!row) throw new Error(`No dialogue ${dialogueId}`);
    return row;
  }
}

const shownWaiting = (task: Waiting, named: (id: string) => Named): WaitingTask => ({
  ...task,
  asked: [...task.asked],
  otherwise: [...task.otherwise],
  unit: named(task.unit),
  claimedBy: task.claimedBy === null ? null : named(task.claimedBy),
});

function shownReport(report: Awaited<ReturnType<DriverStatus['report']>>): ShownReport {
  if ('down' in report) {
    const status = report.why === 'not-started' ? 'not-started' : 'silent';
    return { status, doing: null, waitingUntil: null, done: [], failed: [] };
  }
  const { doing, waitingUntil, done, failed } = report;
  return { status: 'running', doing, waitingUntil, done: [...done], failed: [...failed] };
}
