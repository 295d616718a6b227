/** Why a passage does not stand in a text. */
export type PassageFault = 'outside-text' | 'cut-character' | 'other-words';

interface Passage {
  readonly start: number;
  readonly end: number;
  readonly quote?: string | undefined;
}

/** Positions are JavaScript's own (UTF-16), as the page counts them; no character may be cut in two. */
export function passageFault(text: string, { start, end, quote }: Passage): PassageFault | null {
  if (start < 0 || end <= start || end > text.length) return 'outside-text';
  if (cuts(text, start) || cuts(text, end)) return 'cut-character';
  return quote !== undefined && text.slice(start, end) !== quote ? 'other-words' : null;
}

/** Between the halves of a surrogate pair. */
function cuts(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
