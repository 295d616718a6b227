import type { HandbookStep } from '../../task/record-form';

/** What an answer says: go on, an objection or a reservation, or that nobody answered. */
export type Meaning = 'yes' | 'no' | 'silence';

type Answer = Pick<HandbookStep['outcomes'][number], 'id' | 'approves' | 'reasonRequired'>;
type Asked = Pick<HandbookStep, 'silence'> & { readonly outcomes: readonly Answer[] };

/**
 * As the definition means it. Where some answers approve the others say no; where none does, an answer that must have a
 * reason while another need not is the one that departs.
 */
export function meaningOf(step: Asked | undefined, outcome: string): Meaning {
  const given = step?.outcomes.find(({ id }) => id === outcome);
  if (step === undefined || given === undefined) return 'yes';
  if (isSilence(step, outcome)) return 'silence';
  return departs(given, step.outcomes) ? 'no' : 'yes';
}

const isSilence = ({ silence }: Asked, outcome: string): boolean =>
  silence?.outcome === outcome && !silence.consents;

const departs = (given: Answer, answers: readonly Answer[]): boolean =>
  answers.some(({ approves }) => approves)
    ? !given.approves
    : given.reasonRequired && answers.some(({ reasonRequired }) => !reasonRequired);
