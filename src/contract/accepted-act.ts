import { z } from 'zod';

/** What every act on a dialogue answers: where it led. */
export const acceptedAct = z.object({
  dialogueId: z.uuid(),
  /** Grows with every event: who reads at this sequence or later sees the act. */
  sequence: z.int(),
  phase: z.string(),
  ended: z.boolean(),
  /** Keys of the tasks that now stand open. */
  open: z.array(z.string()),
  /** The record stored with the act, if one was. */
  record: z.uuid().nullable(),
});
export type AcceptedAct = z.output<typeof acceptedAct>;
