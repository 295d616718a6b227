import fc from 'fast-check';
import { around, phraseIn, sentencesOf, wordsOf } from './phrases';

const text = 'Biblioteket stänger 18. Var ska man vara? 💡 Ljus';
const said = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);

describe('phrases of a text', () => {
  it('are its sentences', () => {
    expect(sentencesOf(text).map(said)).toEqual(['Biblioteket stänger 18.', 'Var ska man vara?', '💡 Ljus']);
  });

  it('are its words', () => {
    expect(wordsOf(text).map(said).slice(0, 4)).toEqual(['Biblioteket', 'stänger', '18', 'Var']);
  });

  it.each([
    [{ start: 23, end: 42 }, 'Var ska man vara?'],
    [{ start: 42, end: 23 }, 'Var ska man vara?'],
    [{ start: 43, end: 49 }, '💡 Ljus'],
    [{ start: 41, end: 43 }, '💡'],
    [{ start: 0, end: 900 }, text],
  ])('selected as %j mean %p', (selection, meant) => {
    const span = phraseIn(text, selection);
    expect(span && said(span)).toBe(meant);
  });

  it('are none where only white space is selected', () => {
    expect(phraseIn(text, { start: 23, end: 24 })).toBeNull();
    expect(phraseIn(text, { start: 5, end: 5 })).toBeNull();
  });

  it('lie within sentences', () => {
    expect(said(around(sentencesOf(text), { start: 12, end: 26 }))).toBe(
      'Biblioteket stänger 18. Var ska man vara?',
    );
  });

  it('never cut a character, however they are selected', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(60), fc.nat(60), (given, a, b) => {
        const span = phraseIn(given, { start: a, end: b });
        const part = span === null ? '' : given.slice(span.start, span.end);
        expect(part).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});
