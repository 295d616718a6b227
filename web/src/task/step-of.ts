import type { Handbook } from '../../../src/contract/definition';
import { escalation } from '../../../src/domain/definitions/parts';
import type { HandbookStep } from './record-form';

const wait = (due: typeof escalation.due): HandbookStep['due'] => due ?? null;

/** Every definition has it, and it belongs to no phase: it is not in the handbook. */
const escalated: HandbookStep = {
  id: escalation.id,
  title: escalation.title,
  each: null,
  due: wait(escalation.due),
  reminders: [],
  escalatesTo: null,
  restsOn: null,
  silence: null,
  tier: null,
  outcomes: Object.entries(escalation.outcomes).map(([id, { title, reason }]) => ({
    ...{ id, title },
    reasonRequired: reason === 'required',
    approves: false,
    then: null,
  })),
  record: null,
};

export const stepIn = (handbook: Handbook, id: string): HandbookStep | undefined =>
  [...handbook.phases.flatMap(({ steps }) => steps), escalated].find((step) => step.id === id);

/** Those a person may choose: silence is recorded by the clock, unless it was said to consent. */
export const outcomesOf = ({ outcomes, silence }: HandbookStep): HandbookStep['outcomes'] =>
  outcomes.filter(({ id }) => silence === null || silence.consents || silence.outcome !== id);

/** A statement is given on a plan; so is the method plan itself. */
export const restsOnPlan = ({ restsOn, record }: HandbookStep): boolean =>
  restsOn !== null || record?.kind === 'plan';
