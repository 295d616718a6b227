import { z } from 'zod';
import { recordSchemas } from '../../../../src/contract/records/record-schemas';
import { fieldOrder, inOrderOf } from './field-order';

describe('the fields of a record', () => {
  it('are read in the order of its schema, parts after what they are part of', () => {
    const order = fieldOrder(z.toJSONSchema(recordSchemas.question, { io: 'input' }));
    expect(order.slice(0, 3)).toEqual(['purpose', 'question', 'areas']);
    const stored = [
      ['areas', []],
      ['purpose', ''],
      ['question', ''],
    ] as const;
    expect(inOrderOf(order, stored).map(([name]) => name)).toEqual(['purpose', 'question', 'areas']);
  });

  it('are all in the order of theirs', () => {
    for (const schema of Object.values(recordSchemas)) {
      expect(fieldOrder(z.toJSONSchema(schema, { io: 'input' })).length).toBeGreaterThan(0);
    }
  });

  it('come last where the schema does not name them', () => {
    expect(
      inOrderOf(
        ['a'],
        [
          ['z', 1],
          ['a', 2],
        ],
      ).map(([name]) => name),
    ).toEqual(['a', 'z']);
  });
});
