import { agenda, type Appointment } from './agenda';
import { localDate } from './calendar';
import type { Actor, Circumstances } from './command';
import type { LifecycleDefinition } from './definition';
import type { DialogueEvent, Happening } from './event';
import { resuming } from './resuming';
import { brings } from './settle';
import type { DialogueState } from './state';
import { unfold, type Unfolded } from './unfold';

export const CLOCK: Actor = { id: 'clock', authorities: [] };

/** Everything whose time has come, in order. Safe to call at any time, as often as one likes. */
export function tick(
  definition: LifecycleDefinition,
  state: DialogueState,
  circumstances: Circumstances,
): Unfolded {
  const doing = { ...circumstances, by: CLOCK.id, onBehalfOf: null };
  const events: DialogueEvent[] = [];
  let current = state;
  for (
    let due = firstDue(definition, current, circumstances);
    due.length > 0;
    due = firstDue(definition, current, circumstances)
  ) {
    for (const { happening } of due) {
      if (!stands(current, happening)) continue;
      const unfolded = unfold(
        definition,
        current,
        inFull(definition, current, happening, circumstances),
        doing,
      );
      events.push(...unfolded.events);
      current = unfolded.state;
    }
  }
  return { events, state: current };
}

/** The appointments of the earliest instant that has come: they do not wait for one another. */
function firstDue(
  definition: LifecycleDefinition,
  state: DialogueState,
  { now, calendar, organisation }: Circumstances,
): readonly Appointment[] {
  const appointments = agenda(definition, state, calendar, organisation);
  const first = appointments[0];
  if (!first || first.at > now) return [];
  return appointments.filter(({ at }) => at === first.at);
}

/** Whether an earlier one of the same instant has made this one pointless. */
function stands(state: DialogueState, happening: Happening): boolean {
  if (state.ended !== null) return false;
  if (!('task' in happening)) return true;
  const status = state.tasks[happening.task]?.status;
  return happening.kind === 'task-opened' ? status === undefined || status === 'void' : status === 'open';
}

/** An appointment says what happens; some happenings bring more with them. */
function inFull(
  definition: LifecycleDefinition,
  state: DialogueState,
  happening: Happening,
  { now, calendar }: Circumstances,
): readonly Happening[] {
  if (happening.kind === 'resumed') return resuming(state, localDate(now), calendar);
  if (happening.kind !== 'task-settled') return [happening];
  const task = state.tasks[happening.task];
  return task ? [happening, ...brings(definition, state, task, happening)] : [];
}
