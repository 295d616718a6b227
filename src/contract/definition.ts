import { z } from 'zod';
import { evaluationTier, versionNumber } from './fields';
import { page } from './page';

export const definitionItem = z.object({
  id: z.string(),
  version: z.int(),
  hash: z.string(),
  title: z.string(),
  policy: z.string(),
  who: z.string(),
  form: z.string(),
});
export type DefinitionItem = z.output<typeof definitionItem>;
export const definitionPage = page(definitionItem);

/** The newest version, unless it says which. */
export const versionQuery = z.strictObject({ version: versionNumber.optional() });
export type VersionQuery = z.output<typeof versionQuery>;

export const role = z.object({ id: z.string(), title: z.string(), class: z.string() });

const cells = z.record(z.string(), z.array(z.object({ part: z.string(), unit: z.string() })));

/** *Vem gör vad*: role × step and role × act, from the same data that permits. */
export const matrixTable = z.object({
  definition: definitionItem,
  roles: z.array(role),
  rows: z.array(
    z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('step'),
        phase: z.string().nullable(),
        step: z.string(),
        title: z.string(),
        cells,
      }),
      z.object({ kind: z.literal('act'), act: z.string(), title: z.string(), cells }),
    ]),
  ),
});
export type MatrixTable = z.output<typeof matrixTable>;

/** What a person needs to know of each step before they stand in it. */
export const handbook = z.object({
  definition: definitionItem,
  phases: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      principles: z.array(z.string()),
      steps: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          each: z.string().nullable(),
          /** Working days after opening, or the date of this name in the plan. */
          due: z.union([z.object({ workingDays: z.int() }), z.object({ fact: z.string() })]).nullable(),
          /** Working days before the due date at which those asked are reminded. */
          reminders: z.array(z.int()),
          escalatesTo: z.string().nullable(),
          /**
           * Fields of the plan the answer rests on, by the ground on which its member is asked (`*`: any that is not named):
           * changing one of them asks again, and the answer names the plan it is given on. Null: it rests on no plan.
           */
          restsOn: z.record(z.string(), z.array(z.string())).nullable(),
          silence: z.object({ after: z.int(), outcome: z.string(), consents: z.boolean() }).nullable(),
          outcomes: z.array(
            z.object({
              id: z.string(),
              title: z.string(),
              reasonRequired: z.boolean(),
              approves: z.boolean(),
              /** What follows: back to a step, an end, or later tasks that need not be asked. */
              then: z.string().nullable(),
            }),
          ),
          /** How thoroughly it looks back, where it is not the plan that says. */
          tier: evaluationTier.nullable(),
          record: z
            .object({
              kind: z.string(),
              /** JSON Schema 2020-12 of what must accompany the outcome. */ schema: z.unknown(),
            })
            .nullable(),
        }),
      ),
    }),
  ),
});
export type Handbook = z.output<typeof handbook>;
