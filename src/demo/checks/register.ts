import type { ShownEvent } from '../../contract/dialogue-history';
import type { Figure } from '../figures';
import { text } from '../sentences';
import type { Stage } from '../stage';

/** Events without a gap, and every task that was opened accounted for. */
export async function registerFigures({ dialogue }: Stage): Promise<readonly Figure[]> {
  const [events, now] = await Promise.all([dialogue.events(), dialogue.read()]);
  const inOrder = events.filter(({ sequence }, at) => sequence === at + 1).length;
  const { opened, settled, skipped, voided, askedAgain, open } = taskCounts(events);
  return [
    { what: 'händelser, utan lucka från den första', expected: events.length, found: inOrder },
    { what: 'händelser, enligt dialogen', expected: events.length, found: now.sequence },
    { what: 'uppgifter öppnade', expected: settled + skipped + voided, found: opened },
    { what: '  varav avgjorda', expected: opened - skipped - voided, found: settled },
    { what: '  varav inte längre behövda', expected: opened - settled - voided, found: skipped },
    { what: '  varav ogiltiga innan de besvarats', expected: opened - settled - skipped, found: voided },
    {
      what: 'svar som frågats om på nytt',
      expected: count(events, 'task-voided') - voided,
      found: askedAgain,
    },
    { what: 'uppgifter som står öppna', expected: now.waiting.length, found: open },
    { what: 'dialogen är avslutad som', expected: 'completed', found: now.ended ?? 'pågår' },
  ];
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

const count = (events: readonly ShownEvent[], kind: string): number =>
  events.filter((event) => event.kind === kind).length;
