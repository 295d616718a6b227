import { z } from 'zod';
import { named } from './dialogue';
import { page, pageQuery } from './page';

export const timelineQuery = pageQuery.extend({
  /** The sequence of the last event one has read: only later ones. What has happened never changes. */
  after: z.coerce.number().int().min(0).max(2_147_483_647).optional(),
});
export type TimelineQuery = z.output<typeof timelineQuery>;

export const timelineItem = z.object({
  sequence: z.int(),
  at: z.iso.datetime(),
  /** Null: the clock. */
  actor: named.nullable(),
  /** Whom a deputy acted for. */
  onBehalfOf: named.nullable(),
  /** `A`, `A för B` or `Klockan`. */
  by: z.string(),
  /** The key of a sentence and what is put into it; the page holds the sentences. */
  sentence: z.object({ key: z.string(), params: z.record(z.string(), z.unknown()) }),
});
export type TimelineItem = z.output<typeof timelineItem>;

export const dialogueEvent = z.object({
  sequence: z.int(),
  at: z.iso.datetime(),
  actor: z.string(),
  onBehalfOf: z.string().nullable(),
  kind: z.string(),
  detail: z.record(z.string(), z.unknown()),
});
export type ShownEvent = z.output<typeof dialogueEvent>;

export const recordSummary = z.object({
  id: z.uuid(),
  kind: z.string(),
  task: z.string().nullable(),
  version: z.int(),
  hash: z.string(),
  sequence: z.int(),
  author: named,
  at: z.iso.datetime(),
});
export type RecordSummary = z.output<typeof recordSummary>;
export const recordDetail = recordSummary.extend({ content: z.unknown() });
export type RecordDetail = z.output<typeof recordDetail>;

export const recordQuery = pageQuery.extend({
  kind: z.string().max(100).optional(),
  task: z.string().max(300).optional(),
});
export type RecordQuery = z.output<typeof recordQuery>;

export const timelinePage = page(timelineItem);
export const eventPage = page(dialogueEvent);
export const recordPage = page(recordSummary);

/** The definition as a picture, and where the dialogue stands in it. */
export const processGraph = z.object({
  nodes: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['start', 'phase', 'step', 'end']),
      title: z.string(),
      phase: z.string().optional(),
      each: z.string().optional(),
      status: z.enum(['passed', 'here', 'to-come']).optional(),
    }),
  ),
  edges: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      kind: z.enum(['forward', 'reopen', 'end']),
      outcome: z.string().optional(),
    }),
  ),
  tokens: z.array(z.object({ node: z.string(), task: z.string(), unit: z.string(), openedAt: z.string() })),
});
