import type { Command, Context, Decision, Refusal } from './command';
import { conflict, handOver, merge, pause, propose, resume, withdraw } from './dialogue-acts';
import type { LifecycleDefinition } from './definition';
import type { Happening } from './event';
import { mayAct } from './permission';
import { changePlan } from './plan-acts';
import { settle } from './settle';
import type { DialogueState } from './state';
import { assign, claim, extend, release, remind } from './task-acts';
import { unfold } from './unfold';

/** What an act leads to, or why it may not be. The register and the page both ask here. */
export function decide(
  definition: LifecycleDefinition,
  state: DialogueState,
  command: Command,
  context: Context,
): Decision {
  const task = 'task' in command ? command.task : undefined;
  const verdict = mayAct(definition, state, command.kind, context, task);
  if (verdict.kind === 'refused') return verdict;
  const direct = happeningsOf(command.kind, command, { definition, state, context });
  if ('code' in direct) return { kind: 'refused', refusal: direct };
  const { actor, ...circumstances } = context;
  return {
    kind: 'accepted',
    ...unfold(definition, state, direct, {
      ...circumstances,
      by: actor.id,
      onBehalfOf: verdict.onBehalfOf,
    }),
  };
}

type CommandOf = { readonly [Kind in Command['kind']]: Command & { readonly kind: Kind } };

/** What an act leads to once it is permitted; every act here, each in its place. */
type Acts = {
  readonly [Kind in Command['kind']]: (
    definition: LifecycleDefinition,
    state: DialogueState,
    command: CommandOf[Kind],
    context: Context,
  ) => readonly Happening[] | Refusal;
};

const acts: Acts = {
  settle,
  claim,
  release,
  remind: (_definition, _state, command) => remind(command),
  assign,
  extend,
  'change-plan': changePlan,
  pause: (definition, _state, command, context) => pause(definition, command, context),
  resume: (_definition, state, _command, context) => resume(state, context),
  withdraw: (definition, _state, command) => withdraw(definition, command),
  merge: (definition, _state, command) => merge(definition, command),
  'hand-over': handOver,
  propose,
  'declare-conflict': conflict,
};

interface Asked {
  readonly definition: LifecycleDefinition;
  readonly state: DialogueState;
  readonly context: Context;
}

/** Each kind of command finds its own act: the type parameter ties the two together. */
function happeningsOf<Kind extends Command['kind']>(
  kind: Kind,
  command: CommandOf[Kind],
  { definition, state, context }: Asked,
): readonly Happening[] | Refusal {
  return acts[kind](definition, state, command, context);
}
