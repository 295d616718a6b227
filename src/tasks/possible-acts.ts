import type { PossibleActs } from '../contract/task';
import type { Act } from '../domain/lifecycle/command';
import type { Verdict } from '../domain/lifecycle/permission';
import { stepOf } from '../domain/lifecycle/steps';
import { waitingOf } from '../domain/waiting/waiting';
import { verdictOn, type SeenDialogue } from '../dialogues/dialogue-access';

const onTasks = ['claim', 'release', 'assign', 'remind', 'extend'] as const satisfies readonly Act[];
type TaskAct = (typeof onTasks)[number];

const onDialogue = [
  'change-plan',
  'pause',
  'resume',
  'withdraw',
  'merge',
  'hand-over',
  'propose',
  'declare-conflict',
  'read',
] as const satisfies readonly Exclude<Act, TaskAct>[];

type Shown = PossibleActs['acts'][number];

/** Every act, with the verdict the rules would give if it were tried now. */
export function possibleActs(seen: SeenDialogue, nameOf: (person: string) => string): PossibleActs {
  const { definition, state, context } = seen;
  const titleOf = (act: Act): string => definition.acts[act].title;
  const shown = (act: Act | 'settle', title: string, task?: string): Shown => ({
    act,
    title,
    ...verdictShown(verdictOn(seen, act, task), nameOf),
  });
  return {
    acts: onDialogue.map((act) => shown(act, titleOf(act))),
    tasks: waitingOf(definition, state, context).map(({ key, ref, step, title }) => ({
      key,
      ref,
      title,
      acts: [
        shown('settle', stepOf(definition, step).title, key),
        ...onTasks.map((act) => shown(act, titleOf(act), key)),
      ],
    })),
  };
}

function verdictShown(verdict: Verdict, nameOf: (person: string) => string): Omit<Shown, 'act' | 'title'> {
  if (verdict.kind === 'refused') return { permitted: false, onBehalfOf: null, ...verdict.refusal };
  const { onBehalfOf } = verdict;
  return {
    permitted: true,
    onBehalfOf: onBehalfOf === null ? null : { id: onBehalfOf, name: nameOf(onBehalfOf) },
    code: null,
    rule: null,
  };
}
