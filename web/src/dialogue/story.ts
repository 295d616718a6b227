import type { Named } from '../../../src/contract/dialogue';
import type { TimelineItem } from '../../../src/contract/dialogue-history';
import type { Happening } from '../../../src/domain/lifecycle/event';

export type EventKind = Happening['kind'];
type Params = TimelineItem['sentence']['params'];

/** A task as its events tell of it: the latest time it was asked. */
export interface StoryTask {
  readonly key: string;
  readonly step: string;
  readonly member: string | null;
  readonly title: string;
  readonly unit: Named;
  readonly status: 'open' | 'settled' | 'skipped' | 'void';
  /** How many times it has been asked. */
  readonly round: number;
  readonly openedAt: string;
  readonly settledAt: string | null;
  readonly outcome: string | null;
  readonly outcomeTitle: string | null;
}

/** What the story of a dialogue adds up to. */
export interface Story {
  readonly items: readonly TimelineItem[];
  readonly tasks: ReadonlyMap<string, StoryTask>;
  /** The phases entered, in order; a phase gone back to stands there again. */
  readonly visits: readonly { readonly phase: string; readonly at: string }[];
}

export const kindOf = ({ sentence }: TimelineItem): EventKind =>
  sentence.key.slice('timeline.'.length) as EventKind;

export const wordIn = (params: Params, name: string): string => {
  const value = params[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

/** The unit or person an event speaks of, with its name. */
export function namedIn(params: Params, field: string): Named {
  const id = wordIn(params, field);
  const names = (params['names'] ?? {}) as Readonly<Record<string, string>>;
  return { id, name: names[id] ?? id };
}

export function storyOf(items: readonly TimelineItem[]): Story {
  const tasks = new Map<string, StoryTask>();
  for (const item of items) {
    const key = wordIn(item.sentence.params, 'task');
    const next = key === '' ? undefined : taskAfter(tasks.get(key), item);
    if (next) tasks.set(key, next);
  }
  const visits = items
    .filter((item) => kindOf(item) === 'phase-entered')
    .map(({ at, sentence }) => ({ phase: wordIn(sentence.params, 'phase'), at }));
  return { items, tasks, visits };
}

function taskAfter(before: StoryTask | undefined, item: TimelineItem): StoryTask | undefined {
  const kind = kindOf(item);
  if (kind === 'task-opened') return asked(item, before);
  if (kind === 'task-skipped') return { ...asked(item, before), status: 'skipped', settledAt: item.at };
  if (kind === 'task-settled')
    return before && { ...before, ...answer(item), status: 'settled', settledAt: item.at };
  return kind === 'task-voided' && before ? { ...before, status: 'void' } : before;
}

const asked = ({ at, sentence: { params } }: TimelineItem, before: StoryTask | undefined): StoryTask => ({
  key: wordIn(params, 'task'),
  step: wordIn(params, 'step'),
  member: wordIn(params, 'member') || null,
  title: wordIn(params, 'title'),
  unit: namedIn(params, 'unit'),
  status: 'open',
  round: (before?.round ?? 0) + 1,
  openedAt: at,
  settledAt: null,
  outcome: null,
  outcomeTitle: null,
});

const answer = ({ sentence: { params } }: TimelineItem): Pick<StoryTask, 'outcome' | 'outcomeTitle'> => ({
  outcome: wordIn(params, 'outcome'),
  outcomeTitle: wordIn(params, 'outcomeTitle') || null,
});
