/** A passage under a theme, in characters of the text as JavaScript counts them. */
export interface CodedPassage {
  readonly start: number;
  readonly end: number;
  readonly theme: { readonly id: string; readonly name: string };
}

export interface Segment {
  readonly start: number;
  readonly text: string;
  /** The themes it lies under; none: it is not coded. */
  readonly themes: readonly { readonly id: string; readonly name: string }[];
}

/** The text cut wherever a passage begins or ends, so that passages may overlap. Put together it is the text again. */
export function segmentsOf(text: string, codings: readonly CodedPassage[]): readonly Segment[] {
  const inside = codings.filter(({ start, end }) => start < end && end <= text.length);
  const cuts = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).map((start, at) => {
    const end = cuts[at + 1] ?? text.length;
    const over = inside.filter((coding) => coding.start <= start && coding.end >= end);
    return { start, text: text.slice(start, end), themes: withoutRepetition(over.map(({ theme }) => theme)) };
  });
}

const withoutRepetition = (themes: readonly Segment['themes'][number][]): Segment['themes'] =>
  themes.filter(({ id }, at) => themes.findIndex((theme) => theme.id === id) === at);
