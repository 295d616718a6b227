import { z } from 'zod';
import { faultWords } from './fault-words';
import { areaId, line, text } from './fields';
import { seen } from './seen';
import { newId } from './unit';

/** An area's id is also its label in paths, `haninge.norr.vega`. */
export const newAreaId = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[a-z\d]+(_[a-z\d]+)*$/, faultWords.placeId);

export const createArea = z.strictObject({ id: newAreaId, name: line, parent: areaId });
export type CreateArea = z.output<typeof createArea>;

/** What is left out stays. Moved with everything within it; the whole municipality stays where it is. */
export const changeArea = z.strictObject({ name: line.optional(), parent: areaId.optional(), seen });
export type ChangeArea = z.output<typeof changeArea>;

const age = z.int().min(0).max(120);
const traits = {
  /** Whole years, both included; null: no limit. */
  ageFrom: age.nullable(),
  ageTo: age.nullable(),
  /** Null: all. */
  sex: z.enum(['women', 'men']).nullable(),
  note: text.max(2_000).nullable(),
};

const inAge = (
  { ageFrom, ageTo }: { ageFrom?: number | null | undefined; ageTo?: number | null | undefined },
  context: z.RefinementCtx,
): void => {
  if (typeof ageFrom === 'number' && typeof ageTo === 'number' && ageTo < ageFrom)
    context.addIssue({ code: 'custom', path: ['ageTo'], message: faultWords.endsBeforeItBegins });
};

export const createTargetGroup = z
  .strictObject({
    id: newId,
    name: line,
    ageFrom: traits.ageFrom.default(null),
    ageTo: traits.ageTo.default(null),
    sex: traits.sex.default(null),
    note: traits.note.default(null),
  })
  .superRefine(inAge);
export type CreateTargetGroup = z.output<typeof createTargetGroup>;

/** The whole group as it is to be. What has been computed already stays as it was. */
export const changeTargetGroup = z.strictObject({ name: line, ...traits, seen }).superRefine(inAge);
export type ChangeTargetGroup = z.output<typeof changeTargetGroup>;
