import type { Handbook } from '../../../src/contract/definition';
import type { DialogueDetail } from '../../../src/contract/dialogue';

/** The plan is made anew, or its definition has no steps that state the rest of it. */
export const statesAnew = (
  { plan }: Pick<DialogueDetail, 'plan'>,
  { phases }: Pick<Handbook, 'phases'>,
): boolean =>
  plan !== null || !phases.some(({ steps }) => steps.some(({ record }) => record?.kind === 'question'));
