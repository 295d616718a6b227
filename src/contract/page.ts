import { z } from 'zod';

/** What every list takes. Extend it: `pageQuery.extend({ phase: … })`. */
export const pageQuery = z.strictObject({
  /** Where the page before ended; `next` of its answer. */
  cursor: z.string().min(1).max(1_000).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type PageQuery = z.output<typeof pageQuery>;

/** What every list answers. `next` null: nothing more. */
export const page = <Item extends z.ZodType>(
  item: Item,
): z.ZodObject<{ items: z.ZodArray<Item>; next: z.ZodNullable<z.ZodString> }> =>
  z.object({ items: z.array(item), next: z.string().nullable() });

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}
