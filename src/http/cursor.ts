import type { z } from 'zod';
import { faultWords } from '../contract/fault-words';
import type { Page } from '../contract/page';
import { invalidInput, isStorableText } from './invalid-input';

/** Where a page ended, opaque to those who carry it: the sort key of its last row. */
export const encodeCursor = (position: unknown): string =>
  Buffer.from(JSON.stringify(position)).toString('base64url');

const bad = (): Error =>
  invalidInput([{ path: 'cursor', code: 'invalid-cursor', message: faultWords.otherList }]);

/** A cursor made up, cut or taken from another list is invalid input, never an SQL error. */
export function decodeCursor<Schema extends z.ZodType>(schema: Schema, cursor: string): z.output<Schema> {
  const position = schema.safeParse(jsonIn(Buffer.from(cursor, 'base64url').toString('utf8')));
  if (!position.success) throw bad();
  return position.data;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text, kept);
  } catch {
    throw bad();
  }
}

/** The largest of the numbers by which lists are sorted, all of them PostgreSQL's `integer`. */
const LARGEST = 2_147_483_647;

/** No row stands where PostgreSQL cannot count to, or at text it cannot keep. */
function kept(_key: string, value: unknown): unknown {
  if (typeof value === 'number' && Math.abs(value) > LARGEST) throw bad();
  if (typeof value === 'string' && !isStorableText(value)) throw bad();
  return value;
}

/** Of `limit + 1` rows read: the page, and a cursor if there was one row too many. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  { item, position }: { readonly item: (row: Row) => Item; readonly position: (row: Row) => unknown },
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items: shown.map(item), next: more ? encodeCursor(position(last)) : null };
}
