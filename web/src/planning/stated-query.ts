import { queryOptions } from '@tanstack/react-query';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import type { RecordDetail, RecordSummary } from '../../../src/contract/dialogue-history';
import type { Page } from '../../../src/contract/page';
import type { PlanVersion, PlanVersionDetail } from '../../../src/contract/plan';
import { statedPlan } from '../../../src/domain/records/stated-plan';
import { ProblemError, read } from '../api';
import { keys } from '../queries/keys';

export type Stated = Readonly<Record<string, unknown>>;

const KINDS = ['question', 'influence', 'target-groups'] as const;

interface WithPlan {
  readonly at: string;
  readonly content: Stated;
}

type Planned = Pick<DialogueDetail, 'id' | 'plan' | 'conceptId'>;

export const statedQuery = (dialogue: Planned) =>
  queryOptions({
    queryKey: [...keys.dialogue(dialogue.id), 'stated-plan', dialogue.plan?.version ?? 0],
    queryFn: ({ signal }) => readStated(dialogue, signal),
  });

/** What is known of the plan: the version in force, else the concept's, and what has been stated since. */
export async function readStated({ id, plan, conceptId }: Planned, signal?: AbortSignal): Promise<Stated> {
  const [concept, current, ...records] = await Promise.all([
    conceptId === null || plan !== null ? null : newestOf(conceptId, signal),
    plan === null ? null : versionOf(id, plan.version, signal),
    ...KINDS.map((kind) => latestRecord(id, kind, signal)),
  ]);
  return statedPlan({
    concept: concept?.content ?? null,
    current: current?.content ?? null,
    records: KINDS.flatMap((kind, at) => {
      const record = records[at];
      if (!record || (current !== null && record.at <= current.at)) return [];
      return [{ kind, content: record.content }];
    }),
  });
}

async function versionOf(id: string, version: number, signal?: AbortSignal): Promise<WithPlan> {
  const found = await read<PlanVersionDetail>(`/dialogues/${id}/plans/${String(version)}`, {}, signal);
  return { at: found.at, content: found.content as Stated };
}

/** A concept one may not read, or that has no plan, gives nothing. */
async function newestOf(id: string, signal?: AbortSignal): Promise<WithPlan | null> {
  try {
    const { items } = await read<Page<PlanVersion>>(`/dialogues/${id}/plans`, { limit: 1 }, signal);
    return items[0] ? await versionOf(id, items[0].version, signal) : null;
  } catch (fault) {
    if (fault instanceof ProblemError) return null;
    throw fault;
  }
}

/** The last record of a kind, with its content; null: there is none. */
export async function latestRecord(id: string, kind: string, signal?: AbortSignal): Promise<WithPlan | null> {
  const { items } = await read<Page<RecordSummary>>(`/dialogues/${id}/records`, { kind, limit: 200 }, signal);
  const last = items.at(-1);
  if (last === undefined) return null;
  const { at, content } = await read<RecordDetail>(`/dialogues/${id}/records/${last.id}`, {}, signal);
  return { at, content: content as Stated };
}
