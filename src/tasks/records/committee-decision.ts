import { faultWords } from '../../contract/fault-words';
import type { Fault } from '../../http/invalid-input';
import { fault, inserted, type Answering, type Settling } from './handler';
import type { Rows } from '../../register/act';

interface Decided {
  readonly section?: string | undefined;
  readonly decidedOn: string;
  readonly text?: string | undefined;
}

const isCommittees = ({ step }: Pick<Answering, 'step'>): boolean =>
  step.by.some(({ role }) => role === 'committee');

/** The gate *komplement till representativ demokrati*: what a committee decides carries a §. A manager's need not. */
export const sectionFaults = ({ section }: Decided, answering: Answering): readonly Fault[] =>
  section === undefined && isCommittees(answering)
    ? [fault('section', 'section-required', faultWords.section)]
    : [];

/** A decision of the collective as its secretary entered it, or of the manager who decides in its place. */
export function decisionRow(
  id: string,
  kind: 'mandate' | 'decision',
  { section, decidedOn, text }: Decided,
  settling: Settling,
): Rows {
  const { locked, outcome } = settling;
  const committee = isCommittees(settling) ? locked.state.facts['deciding-committee'] : undefined;
  return inserted('committee_decision', [
    {
      id,
      dialogue_id: locked.dialogueId,
      kind,
      committee_id: committee ?? locked.state.owner,
      decided_on: decidedOn,
      section: section ?? null,
      outcome,
      text: text ?? null,
      entered_by: locked.actor.id,
      at: locked.now,
    },
  ]);
}
