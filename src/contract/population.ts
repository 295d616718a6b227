import { z } from 'zod';
import { faultsOfAgeGroups, type AgeGroupFaultCode } from '../domain/representativeness/age-groups';
import { faultWords } from './fault-words';
import { areaId, date, line } from './fields';
import { page } from './page';
import { seen, version } from './seen';

const age = z.int().min(0).max(120);
const count = z.int().min(0).max(10_000_000);

export const ageGroup = z.strictObject({
  from: age,
  /** Included; null: and older. */
  to: age.nullable(),
  women: count,
  men: count,
});

/** What somebody has entered for an area at a date. Where there is both, what is by age is what counts. */
export const populationFigures = z.object({
  area: z.string(),
  countedAt: date,
  kind: z.enum(['by-age', 'total']),
  source: z.string(),
  total: z.int(),
  /** Youngest first; null: a total alone. */
  groups: z.array(ageGroup).nullable(),
  version,
});
export type PopulationFigures = z.output<typeof populationFigures>;
export const populationFiguresPage = page(populationFigures);

export const figuresParams = z.object({ id: areaId, countedAt: date });
export type FiguresParams = z.output<typeof figuresParams>;

/** The `version` that is replaced; null: nothing has been entered for the date. */
const replaces = seen.nullable();

const ageGroupFaults: Readonly<Record<AgeGroupFaultCode, string>> = {
  'begins-at-birth': faultWords.beginsAtBirth,
  'begins-after-before': faultWords.beginsAfterBefore,
  'last-is-open': faultWords.lastIsOpen,
  'only-last-is-open': faultWords.onlyLastIsOpen,
  'ends-before-it-begins': faultWords.endsBeforeItBegins,
  'across-bands': faultWords.acrossBands,
};

/** Everybody once, youngest first: from 0, without gaps, the last open upwards, none across the comparison's bands. */
export const enterByAge = z
  .strictObject({
    source: line,
    groups: z.array(ageGroup).min(1, faultWords.noAgeGroup).max(121),
    seen: replaces,
  })
  .superRefine(({ groups }, context) => {
    for (const { at, field, code } of faultsOfAgeGroups(groups))
      context.addIssue({ code: 'custom', path: ['groups', at, field], message: ageGroupFaults[code] });
  });
export type EnterByAge = z.output<typeof enterByAge>;

export const enterTotal = z.strictObject({ source: line, total: count, seen: replaces });
export type EnterTotal = z.output<typeof enterTotal>;
