import { recordSummary, type ShownEvent } from '../../contract/dialogue-history';
import type { Figure } from '../figures';
import { text } from '../sentences';
import type { Stage } from '../stage';

/** Events without a gap, every task that was opened accounted for, and every answer's record in its place. */
export async function registerFigures({ dialogue, cast }: Stage): Promise<readonly Figure[]> {
  const [events, now] = await Promise.all([dialogue.events(), dialogue.read()]);
  const records = await cast.lead.all(`${dialogue.path}/records`, recordSummary);
  const named = new Set(events.map(({ detail }) => recordNamed(detail)).filter((id) => id !== ''));
  const inOrder = events.filter(({ sequence }, at) => sequence === at + 1).length;
  const { opened, settled, skipped, voided, askedAgain, open } = taskCounts(events);
  return [
    { what: 'händelser, utan lucka från den första', expected: now.sequence, found: inOrder },
    {
      what: `uppgifter öppnade (${settled} avgjorda + ${skipped} överhoppade + ${voided} ogiltiga)`,
      expected: settled + skipped + voided,
      found: opened,
    },
    {
      what: 'svar som frågades om på nytt, och fick ett',
      expected: askedAgain,
      found: answeredAgain(events),
    },
    { what: 'uppgifter som står öppna', expected: open, found: now.waiting.length },
    {
      what: 'underlag som händelserna nämner',
      expected: named.size,
      found: records.filter(({ id }) => named.has(id)).length,
    },
    { what: 'dialogen är avslutad som', expected: 'completed', found: now.ended ?? 'pågår' },
  ];
}

function recordNamed(detail: ShownEvent['detail']): string {
  const { record } = detail;
  return typeof record === 'object' && record !== null && 'id' in record ? String(record.id) : '';
}

interface TaskCounts {
  readonly opened: number;
  readonly settled: number;
  readonly skipped: number;
  readonly voided: number;
  /** Answers that were given and then no longer held. */
  readonly askedAgain: number;
  readonly open: number;
}

const ENDINGS: Readonly<Record<string, 'settled' | 'skipped' | 'voided'>> = {
  'task-settled': 'settled',
  'task-skipped': 'skipped',
  'task-voided': 'voided',
};

/** Goes through what happened to each task in turn, as a reader of the log would. */
function taskCounts(events: readonly ShownEvent[]): TaskCounts {
  const standing = new Set<string>();
  const counts = { opened: 0, settled: 0, skipped: 0, voided: 0, askedAgain: 0 };
  for (const { kind, detail } of events) {
    const task = text(detail, 'task');
    const ending = ENDINGS[kind];
    if (kind === 'task-opened') {
      standing.add(task);
      counts.opened += 1;
    } else if (ending !== undefined && standing.delete(task)) counts[ending] += 1;
    else if (ending === 'voided') counts.askedAgain += 1;
  }
  return { ...counts, open: standing.size };
}

/** Times a task was settled more than once: every time after its first. */
function answeredAgain(events: readonly ShownEvent[]): number {
  const settled = events
    .filter(({ kind }) => kind === 'task-settled')
    .map(({ detail }) => text(detail, 'task'));
  return settled.length - new Set(settled).size;
}
