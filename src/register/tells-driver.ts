import type { DialogueEvent } from '../domain/lifecycle/event';

/** What the driver has nothing to do with: the desk work between two changes. */
const quiet: Partial<Record<DialogueEvent['kind'], true>> = {
  'task-claimed': true,
  'task-released': true,
  'facts-recorded': true,
  'members-named': true,
  'members-added': true,
};

/** Must Temporal hear of it: a notice to send, an effect to carry out, another phase or end. */
export const tellsDriver = ({ kind }: DialogueEvent): boolean => quiet[kind] !== true;

/** The events of `dialogue d` that the driver has something to do with and has not been told of. */
export const UNNOTICED_EVENTS = `dialogue_event e where e.dialogue_id = d.id and d.noticed_sequence < d.sequence
  and e.sequence > d.noticed_sequence and e.kind <> all('{${Object.keys(quiet).join(',')}}')`;

export const UNNOTICED = `(d.noticed_sequence < d.sequence and exists (select from ${UNNOTICED_EVENTS}))`;
