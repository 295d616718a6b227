import type { AcceptedAct } from '../contract/accepted-act';
import type { Accepted } from '../register/act';

/** What the register answered, as the API shows it. */
export const shownAct = ({ dialogueId, sequence, standing, open, record }: Accepted): AcceptedAct => ({
  dialogueId,
  sequence,
  phase: standing.phase,
  ended: standing.ended,
  open: [...open],
  record,
});
