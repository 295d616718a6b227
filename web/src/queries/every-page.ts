import type { Page } from '../../../src/contract/page';
import { read, type Query } from '../api';

/** As many as a list takes at once. */
const MOST = 200;

/** A whole list, for registers that are short: it is read on until nothing more comes. */
export async function everyPage<Item>(
  path: string,
  query: Query,
  signal: AbortSignal,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: Page<Item> = await read<Page<Item>>(path, { ...query, cursor, limit: MOST }, signal);
    items.push(...page.items);
    cursor = page.next;
  }
  return items;
}
