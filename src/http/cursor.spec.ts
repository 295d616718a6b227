import { z } from 'zod';
import { decodeCursor, encodeCursor, pageOf } from './cursor';

const position = z.tuple([z.iso.date(), z.uuid()]);
const last = ['2026-03-01', '7f0f0b1e-4f0b-4e0a-9b1a-0d6c0a8f1a11'];

describe('a cursor', () => {
  it('comes back as it was', () => {
    expect(decodeCursor(position, encodeCursor(last))).toEqual(last);
  });

  it.each([
    ['made up', 'seven'],
    ['cut', encodeCursor(last).slice(0, 20)],
    ["another list's", encodeCursor(['Anna', 3])],
  ])('that is %s is invalid input', (_, cursor) => {
    expect(() => decodeCursor(position, cursor)).toThrow('invalid-input');
  });

  it.each([
    ['beyond what PostgreSQL counts to', z.int(), 2_147_483_648],
    ['at text PostgreSQL cannot keep', z.string(), 'a\u0000b'],
  ])('%s is invalid input', (_, schema: z.ZodType, beyond) => {
    expect(() => decodeCursor(schema, encodeCursor(beyond))).toThrow('invalid-input');
  });

  it('is given only when there is more', () => {
    const how = { item: (n: number) => n, position: (n: number) => n };
    expect(pageOf([1, 2], 2, how)).toEqual({ items: [1, 2], next: null });
    expect(pageOf([1, 2, 3], 2, how)).toEqual({ items: [1, 2], next: encodeCursor(2) });
    expect(pageOf([], 2, how)).toEqual({ items: [], next: null });
  });
});
