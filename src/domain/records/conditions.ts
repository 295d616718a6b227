import type { LifecycleDefinition, PlanField } from '../lifecycle/definition';
import { restingOn } from '../lifecycle/going-back';
import type { DialogueState } from '../lifecycle/state';
import { stepsOf } from '../lifecycle/steps';
import type { Implied } from './implied';

/**
 * Conditions of a statement become tasks of the lead. An administration that answers again sets its conditions anew: its
 * earlier ones are no longer waited for.
 */
export function impliedByStatement(
  conditions: readonly { readonly id: string }[],
  unit: string,
  { owner, sets }: Pick<DialogueState, 'owner' | 'sets'>,
): Implied {
  const before = sets['conditions'] ?? [];
  const others = before.filter(({ group }) => group !== unit);
  if (conditions.length === 0 && others.length === before.length) return {};
  return {
    sets: { conditions: [...others, ...conditions.map(({ id }) => ({ id, unit: owner, group: unit }))] },
  };
}

interface Changed {
  readonly definition: LifecycleDefinition;
  readonly state: Pick<DialogueState, 'sets' | 'tasks'>;
  readonly fields: readonly PlanField[];
  /** Those the plan names. */
  readonly sets?: Implied['sets'];
}

/**
 * A condition is part of the statement it came with: where a changed plan asks for the statement again, or it holds no longer
 * for another reason, nobody waits for what it demanded.
 */
export function impliedByAskingAgain({ definition, state, fields, sets }: Changed): Implied {
  const before = state.sets['conditions'] ?? [];
  if (before.length === 0) return {};
  const asked = { tasks: state.tasks, sets: { ...state.sets, ...sets } };
  const stale = new Set(restingOn(definition, asked, new Set(fields)));
  const steps = new Set(
    stepsOf(definition).flatMap(({ id, record }) => (record === 'statement' ? [id] : [])),
  );
  const holding = new Set(
    Object.values(state.tasks)
      .filter((task) => steps.has(task.step) && task.status === 'settled' && !stale.has(task))
      .map(({ member }) => member),
  );
  const left = before.filter(({ group }) => holding.has(group ?? null));
  return left.length === before.length ? {} : { sets: { conditions: left } };
}
