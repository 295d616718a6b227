import { queryOptions, useQuery } from '@tanstack/react-query';
import type { CommitmentItem } from '../../../src/contract/commitment';
import type { OverlapItem, StatementItem } from '../../../src/contract/coordination';
import type { DataSetItem } from '../../../src/contract/data-set';
import type { DialogueDetail, WaitingTask } from '../../../src/contract/dialogue';
import type { Page } from '../../../src/contract/page';
import type { PlanVersionDetail } from '../../../src/contract/plan';
import type { SetName } from '../../../src/domain/lifecycle/definition';
import type { Member } from '../../../src/domain/lifecycle/state';
import type { WholePlan } from '../../../src/domain/records/whole-plan';
import { read } from '../api';
import { keys } from '../queries/keys';

/** What tells one member of a set from another, by its id: a dialogue's title, an activity's, the words of a condition. */
export type MemberNames = ReadonlyMap<string, string>;

type Named = readonly (readonly [id: string, name: string])[];
type Asked = Pick<DialogueDetail, 'id' | 'plan' | 'sets'>;

const all = async <Item>(path: string, signal: AbortSignal): Promise<readonly Item[]> =>
  (await read<Page<Item>>(path, { limit: 200 }, signal)).items;

/** Units need none: they are named where they stand. */
type NamedElsewhere = Exclude<SetName, 'affected-administrations' | 'receivers'>;

const readers: Record<NamedElsewhere, (dialogue: Asked, signal: AbortSignal) => Promise<Named>> = {
  overlaps: async ({ id }, signal) =>
    (await all<OverlapItem>(`/dialogues/${id}/overlaps`, signal)).map(({ dialogue }) => [
      dialogue.id,
      dialogue.title ?? dialogue.number,
    ]),
  conditions: async ({ id }, signal) =>
    (await all<StatementItem>(`/dialogues/${id}/statements`, signal)).flatMap(({ conditions }) =>
      conditions.map((one) => [one.id, one.text] as const),
    ),
  activities: async ({ id, plan }, signal) => {
    if (plan === null) return [];
    const path = `/dialogues/${id}/plans/${String(plan.version)}`;
    const { content } = await read<PlanVersionDetail>(path, {}, signal);
    return (content as WholePlan).activities.map((one) => [one.id ?? '', one.title]);
  },
  'data-sets': async ({ id }, signal) =>
    (await all<DataSetItem>(`/dialogues/${id}/data-sets`, signal)).map((one) => [one.id, one.title]),
  'commitment-reviews': async ({ id, sets }, signal) => {
    const what = new Map(
      (await all<CommitmentItem>(`/dialogues/${id}/commitments`, signal)).map((one) => [one.id, one.what]),
    );
    return ((sets['commitment-reviews'] ?? []) as readonly Member[]).map((member) => [
      member.id,
      what.get(member.group ?? '') ?? '',
    ]);
  },
};

const isNamedElsewhere = (set: string): set is NamedElsewhere => Object.hasOwn(readers, set);

const namesQuery = (dialogue: Asked) =>
  queryOptions({
    queryKey: [...keys.dialogue(dialogue.id), 'member-names'],
    queryFn: async ({ signal }) => {
      const sets = Object.keys(dialogue.sets).filter(isNamedElsewhere);
      const filled = sets.filter((set) => dialogue.sets[set]?.length);
      return new Map((await Promise.all(filled.map((set) => readers[set](dialogue, signal)))).flat());
    },
    structuralSharing: false,
  });

const NONE: MemberNames = new Map();

/** Empty until they are read, and where they cannot be: a task is known by its step as well. */
export function useMemberNames(dialogue: Asked): MemberNames {
  const { data } = useQuery(namesQuery(dialogue));
  return data ?? NONE;
}

/** What the task is about, beside its step: `Torgmöte`, the title of the dialogue it overlaps. It stands within a sentence. */
export const aboutTask = ({ key, step }: Pick<WaitingTask, 'key' | 'step'>, names: MemberNames): string =>
  (names.get(key.slice(step.length + 1)) ?? '').replace(/\.$/, '');
