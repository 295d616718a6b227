import type { PossibleActs } from '../contract/task';
import type { Act } from '../domain/lifecycle/command';
import { stepOf } from '../domain/lifecycle/steps';
import { verdictNow, type TaskAct } from '../domain/lifecycle/verdict-now';
import { whoMay, type Entitled } from '../domain/lifecycle/who-may';
import { waitingOf } from '../domain/waiting/waiting';
import type { SeenDialogue } from '../dialogues/dialogue-access';

const onTasks = [
  'settle',
  'claim',
  'release',
  'assign',
  'remind',
  'extend',
] as const satisfies readonly TaskAct[];

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

/** An act with its verdict, people and units still by their ids. */
interface Possible {
  readonly act: Act | 'settle';
  readonly title: string;
  readonly permitted: boolean;
  readonly onBehalfOf: string | null;
  readonly code: string | null;
  readonly rule: string | null;
  readonly by: readonly Entitled[];
}

export interface Possibilities {
  readonly acts: readonly Possible[];
  readonly tasks: readonly {
    readonly key: string;
    readonly ref: string;
    readonly title: string;
    readonly acts: readonly Possible[];
  }[];
}

/** Every act, with the verdict the rules would give if it were tried now, and who may do what this person may not. */
export function possibleActs(seen: SeenDialogue): Possibilities {
  const { definition, state, context } = seen;
  const possible = (act: Act | 'settle', title: string, task?: string): Possible => {
    const verdict = verdictNow(seen, act, task);
    if (verdict.kind === 'permitted')
      return { act, title, permitted: true, onBehalfOf: verdict.onBehalfOf, code: null, rule: null, by: [] };
    const by = whoMay({ ...seen, ...context }, act, task === undefined ? undefined : state.tasks[task]);
    return { act, title, permitted: false, onBehalfOf: null, ...verdict.refusal, by };
  };
  return {
    acts: onDialogue.map((act) => possible(act, definition.acts[act].title)),
    tasks: waitingOf(definition, state, context).map(({ key, ref, step, title }) => ({
      key,
      ref,
      title,
      acts: onTasks.map((act) =>
        possible(act, act === 'settle' ? stepOf(definition, step).title : definition.acts[act].title, key),
      ),
    })),
  };
}

/** The units and people named, to ask for their names at once. */
export function namedIn({ acts, tasks }: Possibilities): {
  readonly units: readonly string[];
  readonly people: readonly string[];
} {
  const all = [...acts, ...tasks.flatMap((task) => task.acts)];
  const entitled = all.flatMap(({ by }) => by);
  return {
    units: entitled.flatMap(({ unit }) => unit ?? []),
    people: [...all.map(({ onBehalfOf }) => onBehalfOf), ...entitled.map(({ person }) => person)].flatMap(
      (id) => id ?? [],
    ),
  };
}

export function shownActs({ acts, tasks }: Possibilities, names: ReadonlyMap<string, string>): PossibleActs {
  const named = (id: string | null): { id: string; name: string } | null =>
    id === null ? null : { id, name: names.get(id) ?? id };
  const shown = ({ onBehalfOf, by, ...possible }: Possible): PossibleActs['acts'][number] => ({
    ...possible,
    onBehalfOf: named(onBehalfOf),
    by: by.map(({ unit, person, ...who }) => ({ ...who, unit: named(unit), person: named(person) })),
  });
  return {
    acts: acts.map(shown),
    tasks: tasks.map((task) => ({ ...task, acts: task.acts.map(shown) })),
  };
}
