import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { TaskItem } from '../../../src/contract/task';
import type { QueueRow } from './queue-rows';
import { useKeptFocus } from '../ui/use-kept-focus';

interface Chosen {
  readonly item: TaskItem | null;
  readonly id: string | null;
  /** Its place among the rows. */
  readonly index: number;
  readonly choose: (id: string) => void;
  /** To the task so many further down, and focus it. */
  readonly move: (by: 1 | -1) => void;
  /** Gives the focus to the chosen task, if nothing else has it. */
  readonly refocus: () => void;
}

const tasksIn = (rows: readonly QueueRow[]): readonly number[] =>
  rows.flatMap(({ kind }, index) => (kind === 'task' ? [index] : []));

interface At {
  readonly id: string | null;
  /** Its place among the tasks when it was chosen. */
  readonly order: number;
}

const NOWHERE: At = { id: null, order: 0 };

/** Where one was when the list was last on screen: whoever comes back from a task's page goes on there. */
let left = { at: NOWHERE, address: '' };

function placeOf({ id, order }: At, orderById: ReadonlyMap<string, number>, length: number): number {
  if (id === null) return 0;
  return orderById.get(id) ?? Math.min(order, length - 1);
}

/**
 * The task one is at. When it goes away (taken by somebody, settled) the one that came in its place is chosen, and has
 * the focus if the one that went had it.
 */
export function useChosen(rows: readonly QueueRow[], list: RefObject<HTMLElement | null>): Chosen {
  const [at, setAt] = useState(() => (left.address === window.location.search ? left.at : NOWHERE));
  useEffect(() => {
    left = { at, address: window.location.search };
  }, [at]);
  const wantsFocus = useRef(false);
  const order = useMemo(() => tasksIn(rows), [rows]);
  const orderById = useMemo(
    () => new Map(order.map((index, place) => [rows[index]?.id ?? '', place])),
    [order, rows],
  );
  const place = placeOf(at, orderById, order.length);
  const index = order[place] ?? -1;
  const row = rows[index];
  const item = row?.kind === 'task' ? row.item : null;
  const id = row?.id ?? null;

  const places = useRef(orderById);
  useEffect(() => {
    places.current = orderById;
  });
  const choose = useCallback((chosen: string) => {
    setAt((now) => (now.id === chosen ? now : { id: chosen, order: places.current.get(chosen) ?? 0 }));
  }, []);
  const move = (by: 1 | -1): void => {
    // From nowhere the first step is to the first task.
    const isThere = list.current?.contains(document.activeElement) ?? false;
    const next = isThere ? Math.min(Math.max(place + by, 0), order.length - 1) : place;
    const to = rows[order[next] ?? -1];
    if (to === undefined) return;
    wantsFocus.current = true;
    setAt({ id: to.id, order: next });
    if (to.id === id) focusOn(list.current, to.id);
  };
  const refocus = useCallback((): void => {
    wantsFocus.current = true;
    setAt((now) => ({ ...now }));
  }, []);
  useEffect(() => {
    if (!wantsFocus.current || id === null) return;
    const { activeElement } = document;
    if (focusOn(list.current, id) || activeElement !== document.body) wantsFocus.current = false;
  });
  useKeptFocus(list, refocus);
  return { item, id, index, choose, move, refocus };
}

function focusOn(list: HTMLElement | null, id: string): boolean {
  const link = list?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"] .what a`);
  link?.focus({ preventScroll: true });
  return Boolean(link);
}
