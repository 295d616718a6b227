import type { QueryClient } from '@tanstack/react-query';
import type { Page } from '../../../src/contract/page';
import type { TaskItem } from '../../../src/contract/task';
import { read } from '../api';
import { keys } from '../queries/keys';
import type { Asking } from './queue-search';

/** The order of the lists: soonest due first, what has no date last. */
export interface Position {
  readonly due: string | null;
  readonly dialogueId: string;
  readonly key: string;
}

/**
 * A stretch of a list, from a cursor to a position that stays where it was, so that each stretch can be read anew by
 * itself without gap or repetition, however many tasks have come or gone in it.
 */
export interface TaskPage {
  readonly items: readonly TaskItem[];
  /** Where the next stretch begins; null: this is the last. */
  readonly next: string | null;
  readonly end: Position | null;
}

const LIMIT = 200;

export const positionOf = ({ due, dialogue, key }: TaskItem): Position => ({
  due,
  dialogueId: dialogue.id,
  key,
});

const NEVER = '9999-12-31';

export function isAfter(one: Position, other: Position): boolean {
  const [due, otherDue] = [one.due ?? NEVER, other.due ?? NEVER];
  if (due !== otherDue) return due > otherDue;
  if (one.dialogueId !== other.dialogueId) return one.dialogueId > other.dialogueId;
  return one.key > other.key;
}

type ReadPage = (cursor: string) => Promise<Page<TaskItem>>;

/** Reads a stretch; one read before ends where it ended then. */
export async function readStretch(
  from: string,
  before: TaskPage | undefined,
  readPage: ReadPage,
): Promise<TaskPage> {
  const first = await readPage(from);
  if (before?.end) return upTo(before.end, first, before.next, readPage);
  const last = first.next === null ? undefined : first.items.at(-1);
  return { ...first, end: last === undefined ? null : positionOf(last) };
}

async function upTo(
  end: Position,
  first: Page<TaskItem>,
  next: string | null,
  readPage: ReadPage,
): Promise<TaskPage> {
  const items: TaskItem[] = [];
  for (let page = first; ; page = await readPage(page.next)) {
    const within = page.items.filter((item) => !isAfter(positionOf(item), end));
    items.push(...within);
    if (page.next === null || within.length < page.items.length) return { items, next, end };
  }
}

export const pageKey = (asking: Asking, from: string): readonly unknown[] => [
  ...keys.work,
  'tasks',
  asking,
  from,
];

export const pageQuery = (client: QueryClient, asking: Asking, from: string) => ({
  queryKey: pageKey(asking, from),
  queryFn: ({ signal }: { signal: AbortSignal }): Promise<TaskPage> =>
    readStretch(from, client.getQueryData<TaskPage>(pageKey(asking, from)), (cursor) =>
      read<Page<TaskItem>>(asking.path, { ...asking.query, cursor, limit: LIMIT }, signal),
    ),
});

/** Where each of the first stretches begins, as far as is known. */
export function startsOf(client: QueryClient, asking: Asking, length: number): readonly string[] {
  const starts = [''];
  while (starts.length < length) {
    const next = client.getQueryData<TaskPage>(pageKey(asking, starts.at(-1) ?? ''))?.next;
    if (next === undefined || next === null) break;
    starts.push(next);
  }
  return starts;
}
