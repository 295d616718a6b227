import { nextConsequences } from './advance';
import { aftermath, leaving } from './aftermath';
import type { Circumstances } from './command';
import type { LifecycleDefinition } from './definition';
import type { DialogueEvent, Happening } from './event';
import { apply, draftOf } from './evolve';
import type { DialogueState } from './state';

export interface Unfolded {
  readonly events: readonly DialogueEvent[];
  readonly state: DialogueState;
}

/** In whose name things happen, and under which circumstances. */
export interface Doing extends Circumstances {
  readonly by: string;
  readonly onBehalfOf: string | null;
}

/** Applies the happenings and then everything that follows from them, until the dialogue waits again. */
export function unfold(
  definition: LifecycleDefinition,
  state: DialogueState,
  happenings: readonly Happening[],
  doing: Doing,
): Unfolded {
  const events: DialogueEvent[] = [];
  const draft = draftOf(state);
  const happen = (happening: Happening): void => {
    if (isMoot(draft, happening)) return;
    if (happening.kind === 'ended') leaving(draft).forEach(happen);
    const event: DialogueEvent = {
      ...happening,
      sequence: draft.sequence + 1,
      at: doing.now,
      actor: doing.by,
      onBehalfOf: doing.onBehalfOf,
    };
    events.push(event);
    const before = { facts: draft.facts, sets: draft.sets };
    apply(draft, event);
    aftermath({ definition, before, state: draft, at: doing }, happening).forEach(happen);
  };
  happenings.forEach(happen);
  for (
    let next = nextConsequences(definition, draft, doing);
    next.length > 0;
    next = nextConsequences(definition, draft, doing)
  ) {
    next.forEach(happen);
  }
  return { events, state: draft };
}

/** One act may have the same consequence for two reasons, and the end makes every other one pointless. */
function isMoot(state: DialogueState, happening: Happening): boolean {
  if (state.ended !== null) return true;
  return happening.kind === 'task-voided' && state.tasks[happening.task]?.status === 'void';
}
