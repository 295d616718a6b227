import { z } from 'zod';
import { faultSentences } from './fault-sentences';

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
});
