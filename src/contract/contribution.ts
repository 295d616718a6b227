import { z } from 'zod';
import { bandNames, sexesSaid } from '../domain/representativeness/group';
import { MAX_AGE, MAX_TEXT } from '../domain/import/row';
import { named } from './dialogue';
import { areaId, instant, language, text } from './fields';
import { page, pageQuery } from './page';

export const channels = ['web', 'meeting', 'paper', 'phone', 'file'] as const;
export type Channel = (typeof channels)[number];

/** How it came in, when staff enter it; `file` comes by import alone. */
const enteredChannel = z.enum(['web', 'meeting', 'paper', 'phone']);

/** Where what became of it can be sent. Kept apart from what was said. */
const participant = z.strictObject({
  /** An e-mail address, or a name and a postal address. */
  address: z.string().trim().min(3).max(300),
  wantsFeedback: z.boolean(),
});

export const addContribution = z.strictObject({
  channel: enteredChannel,
  /** Word for word. */
  text: z.string().trim().min(1).max(MAX_TEXT),
  language: language.default('sv'),
  /** When it was said, if not now. */
  saidAt: instant.optional(),
  age: z.int().min(0).max(MAX_AGE).optional(),
  sex: z.enum(sexesSaid).optional(),
  area: areaId.optional(),
  /** The data set it belongs to, as a pile of paper forms does. */
  dataSetId: z.uuid().optional(),
  participant: participant.optional(),
});
export type AddContribution = z.output<typeof addContribution>;

const truth = z.enum(['true', 'false']).transform((value) => value === 'true');

export const contributionFilter = z.strictObject({
  /** Words, or beginnings of words: all must be there. */
  q: z.string().trim().min(1).max(200).optional(),
  theme: z.uuid().optional(),
  dataSet: z.uuid().optional(),
  channel: z.enum(channels).optional(),
  /** Without any passage under a theme. */
  uncoded: truth.optional(),
  unpublished: truth.optional(),
  late: truth.optional(),
});
export type ContributionFilter = z.output<typeof contributionFilter>;

export const contributionQuery = pageQuery.extend(contributionFilter.shape);
export type ContributionQuery = z.output<typeof contributionQuery>;

export const contributionItem = z.object({
  id: z.uuid(),
  dialogueId: z.uuid(),
  /** Runs within the dialogue. */
  number: z.int(),
  text: z.string(),
  channel: z.enum(channels),
  language: z.string(),
  /** The age itself is used for the comparison with the population and shown to nobody. */
  ageBand: z.enum(bandNames).nullable(),
  sex: z.enum(sexesSaid).nullable(),
  area: named.nullable(),
  dataSet: z.object({ id: z.uuid(), title: z.string() }).nullable(),
  /** The row's own id in its file, and the line it began on. */
  externalId: z.string().nullable(),
  line: z.int().nullable(),
  saidAt: z.iso.datetime().nullable(),
  receivedAt: z.iso.datetime(),
  /** Received after the collection had closed: kept, and said to be late. */
  late: z.boolean(),
  unpublished: z.object({ at: z.iso.datetime(), why: z.string() }).nullable(),
  /** Passages under a theme, and the themes' names. */
  codings: z.int(),
  themes: z.array(z.string()),
});
export type ContributionItem = z.output<typeof contributionItem>;

export const contributionPage = page(contributionItem);

/** How many there are, and of them those each filter of the same name would list. */
export const contributionCounts = z.object({
  all: z.int(),
  uncoded: z.int(),
  unpublished: z.int(),
  late: z.int(),
  /** Participants who have asked to be told what became of it. */
  toBeTold: z.int(),
});
export type ContributionCounts = z.output<typeof contributionCounts>;

/** Where it came from: back to the line of the file, and forward to what was made of it. */
export const contributionDetail = contributionItem.omit({ codings: true, themes: true }).extend({
  enteredBy: named.nullable(),
  file: z.object({ id: z.uuid(), name: z.string(), sha256: z.string() }).nullable(),
  codings: z.array(
    z.object({
      id: z.uuid(),
      theme: z.object({ id: z.uuid(), name: z.string() }),
      start: z.int(),
      end: z.int(),
      passage: z.string(),
      coder: named,
      at: z.iso.datetime(),
    }),
  ),
  conclusions: z.array(
    z.object({
      id: z.uuid(),
      version: z.int(),
      number: z.int(),
      text: z.string(),
      /** Of the round now in force. */
      inForce: z.boolean(),
    }),
  ),
});
export type ContributionDetail = z.output<typeof contributionDetail>;

export const addedContribution = z.object({
  id: z.uuid(),
  number: z.int(),
  receivedAt: z.iso.datetime(),
  late: z.boolean(),
});
export type AddedContribution = z.output<typeof addedContribution>;

export const withdrawContribution = z.strictObject({ reason: text });
export const publicationState = z.object({
  id: z.uuid(),
  unpublished: z.object({ at: z.iso.datetime(), why: z.string() }).nullable(),
});
export type PublicationState = z.output<typeof publicationState>;
