import { endOfWeek } from '../../../src/domain/lifecycle/calendar';
import type { TaskItem } from '../../../src/contract/task';
import type { TaskPage } from './task-pages';

export type Group = 'late' | 'today' | 'week' | 'later' | 'undated';

/** What the list shows, one under another: the line of a group, or a task. */
export type QueueRow =
  | { readonly kind: 'group'; readonly id: string; readonly group: Group; readonly page: number }
  | {
      readonly kind: 'task';
      readonly id: string;
      readonly group: Group;
      readonly page: number;
      readonly item: TaskItem;
      /** Its place in the group, counted from 1. */
      readonly place: number;
    };

export const idOf = ({ dialogue, ref }: Pick<TaskItem, 'dialogue' | 'ref'>): string =>
  `${dialogue.id}.${ref}`;

export function groupOf(due: string | null, today: string): Group {
  if (due === null) return 'undated';
  if (due < today) return 'late';
  if (due === today) return 'today';
  return due <= endOfWeek(today) ? 'week' : 'later';
}

/** The tasks under the lines of their groups. One that two stretches hold is shown once. */
export function rowsOf(pages: readonly (TaskPage | undefined)[], today: string): readonly QueueRow[] {
  const rows: QueueRow[] = [];
  const seen = new Set<string>();
  let [group, place]: [Group | null, number] = [null, 0];
  pages.forEach((held, page) => {
    for (const item of held?.items ?? []) {
      const id = idOf(item);
      if (seen.has(id)) continue;
      seen.add(id);
      const its = groupOf(item.due, today);
      if (its !== group) {
        rows.push({ kind: 'group', id: its, group: its, page });
        [group, place] = [its, 0];
      }
      place += 1;
      rows.push({ kind: 'task', id, group: its, page, item, place });
    }
  });
  return rows;
}

/** How many tasks each group holds, of what is known. */
export function sizesOf(rows: readonly QueueRow[]): ReadonlyMap<Group, number> {
  const sizes = new Map<Group, number>();
  for (const row of rows) if (row.kind === 'task') sizes.set(row.group, row.place);
  return sizes;
}
