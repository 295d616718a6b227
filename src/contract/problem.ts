import { z } from 'zod';

/** RFC 9457 problem details: what the API answers instead of what was asked for. */
export const problem = z
  .object({
    type: z.string().describe('/problems/<code>'),
    title: z.string().describe('En mening på svenska, densamma för varje fel av slaget'),
    status: z.int(),
    code: z.string(),
    instance: z.string().describe('Den väg som anropades'),
    detail: z.string().optional(),
    rule: z.string().optional().describe('Regeln som sade nej, som en plats i processmodellen'),
    faults: z
      .array(
        z.object({
          path: z.string(),
          code: z.string(),
          message: z.string(),
          says: z.string().optional().describe('Vilken mening det är, när den nämner något'),
          params: z.record(z.string(), z.string()).optional().describe('Vad meningen nämner'),
        }),
      )
      .optional()
      .describe('Vad som är fel i det som skickades, fält för fält'),
    current: z.unknown().optional().describe('Det som gäller nu, när någon annan hann före'),
    reference: z.string().optional().describe('Uppge den när du rapporterar felet'),
  })
  .meta({ id: 'Problem' });
