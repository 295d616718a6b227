import type { TaskItem } from '../../../src/contract/task';
import { groupOf, rowsOf, sizesOf } from './queue-rows';

// A Thursday.
const TODAY = '2026-11-26';

const task = (ref: string, due: string | null): TaskItem =>
  ({ ref, due, dialogue: { id: 'd' } }) as unknown as TaskItem;

const page = (...items: TaskItem[]) => ({ items, next: null, end: null });

describe('the queue', () => {
  it('is grouped by when a task is due', () => {
    const dues = ['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-29', '2026-11-30', null];
    expect(dues.map((due) => groupOf(due, TODAY))).toEqual([
      'late',
      'today',
      'week',
      'week',
      'later',
      'undated',
    ]);
  });

  it('has a line before each group, also when the group goes on over several pages', () => {
    const pages = [page(task('a', '2026-11-25'), task('b', '2026-12-01')), page(task('c', '2026-12-02'))];
    const rows = rowsOf(pages, TODAY);
    expect(rows.map(({ id, page: at }) => `${id}@${String(at)}`)).toEqual([
      'late@0',
      'd.a@0',
      'later@0',
      'd.b@0',
      'd.c@1',
    ]);
    expect(Object.fromEntries(sizesOf(rows))).toEqual({ late: 1, later: 2 });
  });

  it('shows a task once that two pages hold', () => {
    const pages = [page(task('a', '2026-11-25')), undefined, page(task('a', '2026-11-25'))];
    expect(rowsOf(pages, TODAY)).toHaveLength(2);
  });
});
