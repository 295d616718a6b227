export interface Span {
  readonly start: number;
  readonly end: number;
}

const segmenter = (granularity: 'sentence' | 'word'): Intl.Segmenter =>
  new Intl.Segmenter('sv', { granularity });

/** Sentences without the white space round them. */
export const sentencesOf = (text: string): readonly Span[] =>
  [...segmenter('sentence').segment(text)].flatMap(({ segment, index }) => {
    const span = phraseIn(text, { start: index, end: index + segment.length });
    return span === null ? [] : [span];
  });

/** Words, each with the punctuation left out. */
export const wordsOf = (text: string): readonly Span[] =>
  [...segmenter('word').segment(text)].flatMap(({ segment, index, isWordLike }) =>
    isWordLike === true ? [{ start: index, end: index + segment.length }] : [],
  );

/** What was meant by a selection: no white space at its ends, and no character cut in two. Nothing left: null. */
export function phraseIn(text: string, { start, end }: Span): Span | null {
  let [from, to] = [Math.max(0, Math.min(start, end)), Math.min(text.length, Math.max(start, end))];
  if (cuts(text, from)) from -= 1;
  if (cuts(text, to)) to += 1;
  while (from < to && /\s/u.test(text.charAt(from))) from += 1;
  while (to > from && /\s/u.test(text.charAt(to - 1))) to -= 1;
  return from < to ? { start: from, end: to } : null;
}

/** The sentences a phrase touches. */
export const around = (sentences: readonly Span[], { start, end }: Span): Span => {
  const touched = sentences.filter((sentence) => sentence.start < end && sentence.end > start);
  return { start: touched[0]?.start ?? start, end: touched.at(-1)?.end ?? end };
};

/** Between the halves of a surrogate pair. */
const cuts = (text: string, at: number): boolean =>
  at > 0 && at < text.length && (text.codePointAt(at - 1) ?? 0) > 0xffff;
