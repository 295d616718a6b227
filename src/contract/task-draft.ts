import { z } from 'zod';
import { named } from './dialogue';

/** The form as it stands, also half filled in; when the task is settled its record is what is checked. */
const content = z.record(z.string(), z.unknown());

/** Bytes of JSON. */
export const LARGEST_DRAFT = 500_000;

/** No draft: version 0, and the rest null. */
export const taskDraft = z.object({
  version: z.int(),
  content: content.nullable(),
  /** Who saved it last. */
  author: named.nullable(),
  at: z.iso.datetime().nullable(),
});
export type TaskDraft = z.output<typeof taskDraft>;

/** `version`: the one the form was read at, 0 when there was none. Another one stored is a conflict: nothing is overwritten. */
export const saveDraft = z.strictObject({ version: z.int().min(0), content });
export type SaveDraft = z.output<typeof saveDraft>;

export const savedDraft = z.object({ version: z.int(), at: z.iso.datetime() });
export type SavedDraft = z.output<typeof savedDraft>;

/** With a version, only that one is thrown away. */
export const discardDraft = z.strictObject({
  version: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
});
export type DiscardDraft = z.output<typeof discardDraft>;
