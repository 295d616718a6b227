import { z } from 'zod';
import { faultWords } from '../fault-words';
import { date, inOrder, language, line, text, unique, unitId } from '../fields';

export const invitation = z.strictObject({
  title: line,
  /** Plain Swedish. */
  body: text,
  /** The other languages of the plan. */
  translations: z
    .array(z.strictObject({ language, title: line, body: text }))
    .max(20)
    .optional(),
  channels: unique(line).optional(),
});

export const activity = z.strictObject({
  attendance: z
    .array(
      z.strictObject({ /** `16-24/women`, or a name. */ group: line, count: z.int().min(0).max(100_000) }),
    )
    .max(200)
    .superRefine((rows, context) => {
      rows.forEach(({ group }, at) => {
        if (rows.findIndex((row) => row.group === group) < at)
          context.addIssue({ code: 'custom', path: [at, 'group'], message: faultWords.groupTwice });
      });
    }),
  notes: text.optional(),
  said: text.optional(),
});

/** A data set that came otherwise than as a file: paper, notes, a recording. */
export const describedDataSet = z
  .strictObject({
    title: line,
    method: line,
    collector: line,
    periodFrom: date,
    periodTo: date,
    rowCount: z.int().min(0),
  })
  .superRefine(inOrder('periodFrom', 'periodTo'));

/** What the collection brought in: data sets already stored (named by id) and others, described here. */
export const collection = z
  .strictObject({
    dataSets: unique(z.uuid()),
    described: z.array(describedDataSet).max(50).optional(),
    receivers: unique(unitId).optional(),
    note: text.optional(),
  })
  .superRefine(({ dataSets, described }, context) => {
    if (dataSets.length === 0 && (described ?? []).length === 0)
      context.addIssue({ code: 'custom', path: ['dataSets'], message: faultWords.noDataSet });
  });
