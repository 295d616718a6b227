import { levelOf, readabilityOf } from './readability';

describe('the readability of a text', () => {
  test('is words a sentence plus the share of long words in per cent', () => {
    // Ten words in two sentences; two of them are longer than six letters.
    const text = 'Kom och visa oss din väg. Vi går från stationen imorgon.';
    const { words, sentences, lix } = readabilityOf(text) ?? {};
    expect([words, sentences, lix]).toEqual([11, 2, Math.round(5.5 + 200 / 11)]);
  });

  test('counts a line without a stop as a sentence, and a figure with a stop as one word of it', () => {
    expect(readabilityOf('Gåtur i Vega\nVi ses kl 17.30 vid skolan.')?.sentences).toBe(2);
  });

  test('points at the sentences and words that weigh', () => {
    const long = `${'ord '.repeat(21).trim()}.`;
    const found = readabilityOf(`Kort mening. ${long} Medborgardialogen börjar.`);
    expect(found?.longSentences).toEqual([long.slice(0, -1)]);
    expect(found?.heavyWords).toEqual(['Medborgardialogen']);
  });

  test('is unknown of a text without words', () => {
    expect(readabilityOf('')).toBeNull();
    expect(readabilityOf(' … – ')).toBeNull();
  });

  test.each([
    [29, 'veryEasy'],
    [30, 'easy'],
    [40, 'medium'],
    [50, 'hard'],
    [60, 'veryHard'],
  ])('of LIX %i is %s', (lix, level) => {
    expect(levelOf(lix)).toBe(level);
  });
});
