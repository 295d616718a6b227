import { z } from 'zod';
import { faultWords } from '../../../src/contract/fault-words';
import { text } from '../../../src/contract/fields';
import { recordSchemas } from '../../../src/contract/records/record-schemas';
import type { HandbookStep } from './record-form';

export interface Answer {
  readonly outcome: string;
  readonly reason?: string;
  readonly record?: unknown;
}

/** What the API will ask of the answer, asked already here. */
export function answerSchema(step: HandbookStep): z.ZodType<unknown, Answer> {
  const kind = step.record?.kind as keyof typeof recordSchemas | undefined;
  return z
    .object({
      outcome: z.string().min(1),
      reason: text.optional(),
      record: kind === undefined ? z.unknown() : recordSchemas[kind],
    })
    .superRefine(({ outcome, reason }, context) => {
      const chosen = step.outcomes.find(({ id }) => id === outcome);
      if (chosen?.reasonRequired === true && reason === undefined)
        context.addIssue({ code: 'custom', path: ['reason'], message: faultWords.reason });
    });
}
