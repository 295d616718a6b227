import type { RecordDetail, RecordSummary } from '../../../src/contract/dialogue-history';
import type { Page } from '../../../src/contract/page';
import { read } from '../api';

/** The retention class that the review of personal data gave the material. Null: none was given. */
export async function latestClassification(dialogue: string): Promise<string | null> {
  const path = `/dialogues/${dialogue}/records`;
  const { items } = await read<Page<RecordSummary>>(path, { kind: 'classification', limit: 200 });
  const latest = items.reduce<RecordSummary | undefined>(
    (last, each) => (last === undefined || each.sequence > last.sequence ? each : last),
    undefined,
  );
  if (latest === undefined) return null;
  const { content } = await read<RecordDetail>(`${path}/${latest.id}`);
  return (content as { retentionClass?: string }).retentionClass ?? null;
}
