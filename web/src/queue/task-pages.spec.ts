import type { TaskItem } from '../../../src/contract/task';
import { readStretch } from './task-pages';

/** As much of a task as the order asks about. */
const task = (due: string | null, key: string): TaskItem =>
  ({ due, key, dialogue: { id: 'd' } }) as unknown as TaskItem;

const keysIn = (items: readonly TaskItem[]): string => items.map(({ key }) => key).join('');

/** The API's list, in pages of two; a cursor is the key it goes on after. */
function listOf(...all: readonly TaskItem[]) {
  return (cursor: string) => {
    const from = cursor === '' ? 0 : all.findIndex(({ key }) => key > cursor);
    const items = from < 0 ? [] : all.slice(from, from + 2);
    const last = items.at(-1);
    const more = last !== undefined && all.at(-1) !== last;
    return Promise.resolve({ items, next: more ? last.key : null });
  };
}

const [a, b, c, d] = [
  task('2026-11-23', 'a'),
  task('2026-11-24', 'b'),
  task('2026-11-25', 'c'),
  task(null, 'd'),
];

describe('a stretch of a list', () => {
  it('is as long as a page, the first time', async () => {
    const stretch = await readStretch('', undefined, listOf(a, b, c));
    expect(keysIn(stretch.items)).toBe('ab');
    expect(stretch).toMatchObject({ next: 'b', end: { due: '2026-11-24', key: 'b' } });
  });

  it('has no end when it is the last', async () => {
    expect(await readStretch('b', undefined, listOf(a, b, c, d))).toMatchObject({ next: null, end: null });
  });

  it('ends where it ended, when one of its tasks is gone', async () => {
    const before = await readStretch('', undefined, listOf(a, b, c, d));
    const after = await readStretch('', before, listOf(b, c, d));
    expect(keysIn(after.items)).toBe('b');
    expect(after.next).toBe('b');
  });

  it('takes in the tasks that have come, however many', async () => {
    const before = await readStretch('', undefined, listOf(a, c, d));
    const after = await readStretch('', before, listOf(a, task('2026-11-23', 'aa'), b, c, d));
    expect(keysIn(after.items)).toBe('aaabc');
    expect(after.next).toBe('c');
  });

  it('can become empty', async () => {
    const before = await readStretch('', undefined, listOf(a, b, c, d));
    expect(await readStretch('', before, listOf(c, d))).toMatchObject({ items: [], next: 'b' });
  });
});
