import { z } from 'zod';
import { addCodings } from './analysis';
import { faultSentences } from './fault-sentences';
import { enterByAge } from './population';
import { conclusions } from './records/analysing';

const faultsOf = (schema: z.ZodType, value: unknown): readonly string[] =>
  schema.safeParse(value, { error: faultSentences }).error?.issues.map(({ message }) => message) ?? [];

describe('what is said of a fault', () => {
  const schema = z.strictObject({ initiator: z.enum(['committee', 'official']) });

  it('is that a choice is missing when none is made', () => {
    expect(faultsOf(schema, {})).toEqual(['Uppgiften saknas']);
  });

  it('is which choices there are when another is made', () => {
    expect(faultsOf(schema, { initiator: 'mayor' })).toEqual([expect.stringContaining('"committee"')]);
  });

  it.each<[string, z.ZodType, unknown, string]>([
    ['an empty line', z.string().min(1), '', 'Får inte vara tom'],
    ['a line that is too long', z.string().max(3), 'lång', 'Skriv högst 3 tecken'],
    ['an empty list', z.array(z.string()).min(1), [], 'Listan får inte vara tom'],
    ['a list that is too short', z.array(z.string()).min(2), ['a'], 'Listan ska ha minst 2 rader'],
    ['a list that is too long', z.array(z.string()).max(2), ['a', 'b', 'c'], 'Listan får ha högst 2 rader'],
    ['a number below the least', z.int().min(0), -1, 'Ska vara minst 0'],
    ['a number above the most', z.int().max(5), 6, 'Ska vara högst 5'],
    ['a word for a number', z.number(), 'tolv', 'Ska vara ett tal'],
    ['a day that does not exist', z.iso.date(), '2027-02-30', 'Ange ett datum som finns, år-månad-dag'],
  ])('is, of %s, what to do', (_fault, faulty, value, sentence) => {
    expect(faultsOf(faulty, value)).toEqual([sentence]);
  });
});

describe('a list that needs something', () => {
  it.each<[string, z.ZodType, unknown, string]>([
    ['conclusions', conclusions, { conclusions: [] }, 'Skriv minst en slutsats'],
    [
      'what a conclusion rests on',
      conclusions,
      { conclusions: [{ text: 'Vägen är mörk', contributionIds: [] }] },
      'Välj minst ett bidrag som slutsatsen vilar på',
    ],
    ['passages', addCodings, { codings: [] }, 'Markera minst ett ställe'],
    ['age groups', enterByAge, { source: 'SCB', groups: [], seen: null }, 'Ange minst en åldersgrupp'],
  ])('says what it needs: %s', (_list, schema, value, sentence) => {
    expect(faultsOf(schema, value)).toContain(sentence);
  });
});
