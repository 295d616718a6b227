import type { RecordDetail, RecordSummary } from '../../../src/contract/dialogue-history';
import type { Page } from '../../../src/contract/page';
import { read } from '../api';

/** What was said the last time the step was taken, if it was. */
export async function recordBefore(id: string, kind: string): Promise<Record<string, unknown> | null> {
  const { items } = await read<Page<RecordSummary>>(`/dialogues/${id}/records`, { kind, limit: 200 });
  const last = items.at(-1);
  if (last === undefined) return null;
  const { content } = await read<RecordDetail>(`/dialogues/${id}/records/${last.id}`);
  return content as Record<string, unknown>;
}
