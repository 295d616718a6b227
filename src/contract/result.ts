import { z } from 'zod';
import { named } from './dialogue';
import { date, text } from './fields';
import { page, pageQuery } from './page';

export const publicationQuery = pageQuery.extend({
  kind: z.enum(['invitation', 'result', 'review']).optional(),
  status: z.enum(['preparing', 'published', 'withdrawn', 'unknown']).optional(),
});
export type PublicationQuery = z.output<typeof publicationQuery>;

export const publicationItem = z.object({
  id: z.uuid(),
  dialogueId: z.uuid(),
  kind: z.enum(['invitation', 'result', 'review']),
  title: z.string(),
  language: z.string(),
  /** unknown: nobody knows whether it became public; a person finds out. */
  status: z.enum(['preparing', 'published', 'withdrawn', 'unknown']),
  publishedAt: z.iso.datetime().nullable(),
  withdrawn: z.object({ at: z.iso.datetime(), reason: z.string().nullable() }).nullable(),
  at: z.iso.datetime(),
});
export type PublicationItem = z.output<typeof publicationItem>;
export const publicationPage = page(publicationItem);
export const publicationDetail = publicationItem.extend({ body: z.string() });
export type PublicationDetail = z.output<typeof publicationDetail>;

export const withdrawPublication = z.strictObject({ reason: text });

/** "Så här använder vi resultatet." */
export const reception = z.object({
  unit: named,
  use: z.string(),
  author: named,
  at: z.iso.datetime(),
});
export type Reception = z.output<typeof reception>;
export const receptionPage = page(reception);

export const decisionQuery = pageQuery.extend({ kind: z.enum(['mandate', 'decision']).optional() });
export type DecisionQuery = z.output<typeof decisionQuery>;

export const committeeDecision = z.object({
  id: z.uuid(),
  kind: z.enum(['mandate', 'decision']),
  committee: named,
  decidedOn: date,
  section: z.string(),
  outcome: z.string(),
  text: z.string().nullable(),
  enteredBy: named,
  at: z.iso.datetime(),
  commitments: z.int(),
});
export type CommitteeDecisionItem = z.output<typeof committeeDecision>;
export const decisionPage = page(committeeDecision);
