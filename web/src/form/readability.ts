const WORD = /[\p{L}\p{N}]+(?:[-'’:][\p{L}\p{N}]+)*/gu;
/** A sentence ends with a stop followed by space, or with its line. */
const SENTENCE_END = /[.!?]+(?=\s|$)|\n+/u;
const LONG_WORD = 6;

/** A sentence a tired reader loses the thread of. */
const LONG_SENTENCE = 20;
/** A word worth asking whether there is a shorter one. */
const HEAVY_WORD = 13;

export interface Readability {
  readonly words: number;
  readonly sentences: number;
  /** Words a sentence, on average. */
  readonly sentenceLength: number;
  /** Readability index: words a sentence, and the share of words longer than six letters in per cent. */
  readonly lix: number;
  readonly longSentences: readonly string[];
  readonly heavyWords: readonly string[];
}

const wordsIn = (text: string): readonly string[] => text.match(WORD) ?? [];

/** How heavy a Swedish text is to read (Björnsson's LIX, 1968); null when there is too little of it to say. */
export function readabilityOf(text: string): Readability | null {
  const sentences = text
    .split(SENTENCE_END)
    .map((each) => each.trim())
    .filter((each) => wordsIn(each).length > 0);
  const words = wordsIn(text);
  if (words.length === 0) return null;
  const sentenceLength = words.length / sentences.length;
  const long = words.filter((word) => word.length > LONG_WORD).length;
  return {
    words: words.length,
    sentences: sentences.length,
    sentenceLength,
    lix: Math.round(sentenceLength + (100 * long) / words.length),
    longSentences: sentences.filter((each) => wordsIn(each).length > LONG_SENTENCE),
    heavyWords: [...new Set(words.filter((word) => word.length >= HEAVY_WORD))],
  };
}

/** In the steps in which LIX is usually read. */
export function levelOf(lix: number): 'veryEasy' | 'easy' | 'medium' | 'hard' | 'veryHard' {
  if (lix < 30) return 'veryEasy';
  if (lix < 40) return 'easy';
  if (lix < 50) return 'medium';
  return lix < 60 ? 'hard' : 'veryHard';
}
