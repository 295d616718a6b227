import { queryOptions } from '@tanstack/react-query';
import type { DialogueDetail, Named } from '../../../src/contract/dialogue';
import type { RecordDetail, RecordSummary } from '../../../src/contract/dialogue-history';
import type { Page } from '../../../src/contract/page';
import type { PlanVersionDetail } from '../../../src/contract/plan';
import type { RecordContent } from '../../../src/contract/records/record-schemas';
import { read } from '../api';
import { keys } from '../queries/keys';

/** What has been said of whom, where and when: by the plan in force, or by the steps that come before there is one. */
export interface Stated {
  readonly level: number | null;
  readonly period: { readonly from: string; readonly to: string } | null;
  /** With their names, or by their ids alone. */
  readonly areas: readonly (Named | string)[];
  readonly groups: readonly (Named | string)[];
  readonly deciding: Named | string | null;
}

export const statedQuery = ({ id, plan }: Pick<DialogueDetail, 'id' | 'plan'>) =>
  queryOptions({
    queryKey: [...keys.dialogue(id), 'stated', plan?.version ?? 0],
    queryFn: ({ signal }) => (plan ? byPlan(id, plan.version, signal) : bySteps(id, signal)),
  });

async function byPlan(id: string, version: number, signal: AbortSignal): Promise<Stated> {
  const plan = await read<PlanVersionDetail>(`/dialogues/${id}/plans/${String(version)}`, {}, signal);
  return {
    level: plan.influenceLevel,
    period: { from: plan.periodFrom, to: plan.periodTo },
    areas: plan.areas,
    groups: plan.groups,
    deciding: plan.deciding,
  };
}

async function bySteps(id: string, signal: AbortSignal): Promise<Stated> {
  const { items } = await read<Page<RecordSummary>>(`/dialogues/${id}/records`, { limit: 200 }, signal);
  const newest = async <Kind extends 'question' | 'influence' | 'target-groups'>(
    kind: Kind,
  ): Promise<RecordContent<Kind> | null> => {
    const found = items.findLast((record) => record.kind === kind);
    if (!found) return null;
    const record = await read<RecordDetail>(`/dialogues/${id}/records/${found.id}`, {}, signal);
    return record.content as RecordContent<Kind>;
  };
  const [question, influence, groups] = await Promise.all([
    newest('question'),
    newest('influence'),
    newest('target-groups'),
  ]);
  return {
    ...NOTHING,
    ...(question && askedIn(question)),
    ...(influence && promisedIn(influence)),
    ...groups,
  };
}

const NOTHING: Stated = { level: null, period: null, areas: [], groups: [], deciding: null };

const askedIn = ({
  periodFrom,
  periodTo,
  areas,
}: RecordContent<'question'>): Pick<Stated, 'period' | 'areas'> => ({
  period: { from: periodFrom, to: periodTo },
  areas,
});

const promisedIn = ({
  influenceLevel,
  decidingCommittee,
}: RecordContent<'influence'>): Pick<Stated, 'level' | 'deciding'> => ({
  level: influenceLevel,
  deciding: decidingCommittee ?? null,
});
