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
  const direct = happeningsOf(definition, state, command, context);
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

// One case a command: splitting the list would hide it, not simplify it.
// eslint-disable-next-line complexity
function happeningsOf(
  definition: LifecycleDefinition,
  state: DialogueState,
  command: Command,
  context: Context,
): readonly Happening[] | Refusal {
  switch (command.kind) {
    case 'settle':
      return settle(definition, state, command, context);
    case 'claim':
      return claim(definition, state, command, context);
    case 'release':
      return release(definition, state, command, context);
    case 'remind':
      return remind(command);
    case 'assign':
      return assign(definition, state, command, context);
    case 'extend':
      return extend(definition, state, command, context);
    case 'change-plan':
      return changePlan(definition, state, command);
    case 'pause':
      return pause(definition, command, context);
    case 'resume':
      return resume(state, context);
    case 'withdraw':
      return withdraw(definition, command);
    case 'merge':
      return merge(definition, command);
    case 'hand-over':
      return handOver(definition, state, command);
    case 'propose':
      return propose(definition, state, command, context);
    case 'declare-conflict':
      return conflict(definition, state, command, context);
  }
}
