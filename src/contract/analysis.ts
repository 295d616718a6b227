import { z } from 'zod';
import { bandNames, sexes } from '../domain/representativeness/group';
import type { Representativeness } from '../domain/representativeness/representativeness';
import { named } from './dialogue';
import { faultWords } from './fault-words';
import { line, text, versionNumber } from './fields';
import { page, pageQuery } from './page';

export const addTheme = z.strictObject({ name: line, description: text.optional() });
export type AddTheme = z.output<typeof addTheme>;
export const changeTheme = z.strictObject({ name: line, description: text.nullable() });
export type ChangeTheme = z.output<typeof changeTheme>;

export const theme = z.object({
  id: z.uuid(),
  name: z.string(),
  description: z.string().nullable(),
  /** Contributions with a passage under it, and passages. */
  contributions: z.int(),
  codings: z.int(),
});
export type Theme = z.output<typeof theme>;
export const themePage = page(theme);
export const createdTheme = z.object({ id: z.uuid() });

/** Characters of the contribution's text as JavaScript and the page count them, from `start` up to, not including, `end`. */
const passage = z
  .strictObject({
    themeId: z.uuid(),
    contributionId: z.uuid(),
    start: z.int().min(0),
    end: z.int().min(1),
    /** The words themselves: when given they must stand there, so that a slipped passage is found at once. */
    quote: z.string().max(20_000).optional(),
  })
  .superRefine(({ start, end }, context) => {
    if (end <= start)
      context.addIssue({ code: 'custom', path: ['end'], message: faultWords.endsBeforeItBegins });
  });
export type Passage = z.output<typeof passage>;

/** All of them or none. */
export const addCodings = z.strictObject({
  codings: z.array(passage).min(1, faultWords.noPassage).max(1_000),
});
export type AddCodings = z.output<typeof addCodings>;
export const addedCodings = z.object({
  /** In the order given; a passage that was coded so before keeps its id. */
  ids: z.array(z.uuid()),
});
export type AddedCodings = z.output<typeof addedCodings>;

export const codingQuery = pageQuery.extend({
  theme: z.uuid().optional(),
  contribution: z.uuid().optional(),
});
export type CodingQuery = z.output<typeof codingQuery>;

export const coding = z.object({
  id: z.uuid(),
  theme: z.object({ id: z.uuid(), name: z.string() }),
  contribution: z.object({ id: z.uuid(), number: z.int() }),
  start: z.int(),
  end: z.int(),
  passage: z.string(),
  coder: named,
  at: z.iso.datetime(),
});
export type Coding = z.output<typeof coding>;
export const codingPage = page(coding);

/** The round in force, unless another is asked for. */
export const conclusionQuery = pageQuery.extend({ version: versionNumber.optional() });
export type ConclusionQuery = z.output<typeof conclusionQuery>;

export const conclusion = z.object({
  id: z.uuid(),
  dialogueId: z.uuid(),
  version: z.int(),
  inForce: z.boolean(),
  number: z.int(),
  text: z.string(),
  author: named,
  at: z.iso.datetime(),
  /** How many contributions it rests on; and of them since withdrawn from publication. */
  contributions: z.int(),
  unpublished: z.int(),
});
export type Conclusion = z.output<typeof conclusion>;
export const conclusionPage = page(conclusion);

/** A contribution a conclusion rests on, back to the line of the file it came from. */
export const evidence = z.object({
  id: z.uuid(),
  number: z.int(),
  text: z.string(),
  channel: z.string(),
  unpublished: z.boolean(),
  dataSet: z.object({ id: z.uuid(), title: z.string() }).nullable(),
  file: z.object({ id: z.uuid(), name: z.string(), sha256: z.string() }).nullable(),
  line: z.int().nullable(),
  externalId: z.string().nullable(),
  themes: z.array(z.object({ id: z.uuid(), name: z.string() })),
});
export type Evidence = z.output<typeof evidence>;
export const evidencePage = page(evidence);

const group = { band: z.enum(bandNames), sex: z.enum(sexes) };
const figure = z.number().nullable();

export const representativeness = z.object({
  formula: z.object({
    share: z.string(),
    populationShare: z.string(),
    difference: z.string(),
    index: z.string(),
    hidden: z.string(),
  }),
  inputs: z.object({
    participants: z.int(),
    compared: z.int(),
    outsideTarget: z.int(),
    otherSex: z.int(),
    unknown: z.object({ age: z.int(), sex: z.int(), both: z.int() }),
    population: z
      .object({
        areas: z.array(z.string()).readonly(),
        countedAt: z.iso.date(),
        source: z.string(),
        total: z.int(),
      })
      .nullable(),
    target: z
      .array(
        z.object({
          ageFrom: z.int().nullable(),
          ageTo: z.int().nullable(),
          sex: z.enum(sexes).nullable(),
        }),
      )
      .readonly(),
    k: z.int(),
  }),
  groups: z
    .array(
      z.object({
        ...group,
        participants: figure,
        hidden: z.boolean(),
        share: figure,
        population: figure,
        populationShare: figure,
        difference: figure,
        index: figure,
      }),
    )
    .readonly(),
  missing: z.array(z.object(group)).readonly(),
}) satisfies z.ZodType<Representativeness>;

export const storedRepresentativeness = z.object({
  version: z.int(),
  at: z.iso.datetime(),
  result: representativeness,
});
export type StoredRepresentativeness = z.output<typeof storedRepresentativeness>;
export const representativenessPage = page(storedRepresentativeness);
