import fc from 'fast-check';
import { passageFault } from './passage';

const text = 'Mer ljus 💡 vid stationen';

describe('a passage of a text', () => {
  it.each([
    [0, 8, undefined, null],
    [0, text.length, text, null],
    [4, 8, 'ljus', null],
    [9, 11, '💡', null],
    [4, 8, 'ljud', 'other-words'],
    [0, text.length + 1, undefined, 'outside-text'],
    [-1, 3, undefined, 'outside-text'],
    [5, 5, undefined, 'outside-text'],
    [10, 12, undefined, 'cut-character'],
    [8, 10, undefined, 'cut-character'],
  ])('from %d to %d saying %p: %s', (start, end, quote, fault) => {
    expect(passageFault(text, { start, end, quote })).toBe(fault);
  });

  it('that quotes what stands there is never at fault for its words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.nat(), fc.nat(), (said, a, b) => {
        const [start, end] = [a % said.length, b % (said.length + 1)];
        const fault = passageFault(said, { start, end, quote: said.slice(start, end) });
        expect(fault).not.toBe('other-words');
      }),
    );
  });
});
