import type { Handbook } from '../../../src/contract/definition';
import type { DialogueDetail } from '../../../src/contract/dialogue';

type Standing = Pick<DialogueDetail, 'ended'> & { readonly phase: { readonly phaseNumber: number } };

/** Where the coordinator's latest decision led, as the dialogue stands: on, back to its plan, or to its end. */
export function decidedAs(
  { phase, ended }: Standing,
  phases: Handbook['phases'],
): 'go-ahead' | 'revise' | 'merged' | 'stopped' {
  const coordination = phases.findIndex(({ id }) => id === 'coordinate') + 1;
  if (phase.phaseNumber > coordination) return 'go-ahead';
  const endsHere = phase.phaseNumber === coordination;
  return endsHere && (ended === 'merged' || ended === 'stopped') ? ended : 'revise';
}
