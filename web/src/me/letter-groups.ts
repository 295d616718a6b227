import type { OwnLetter } from '../../../src/contract/letter';

export interface LetterGroup {
  /** The newest of them. */
  readonly letter: OwnLetter;
  readonly count: number;
  /** When the first of them was sent. */
  readonly from: string;
}

/** Letters that say the same one after the other, as when many answer at once, are read as one. Newest first. */
export function letterGroups(letters: readonly OwnLetter[]): readonly LetterGroup[] {
  const groups: LetterGroup[] = [];
  for (const letter of letters) {
    const last = groups.at(-1);
    if (last && saysTheSame(last.letter, letter))
      groups[groups.length - 1] = { ...last, count: last.count + 1, from: letter.at };
    else groups.push({ letter, count: 1, from: letter.at });
  }
  return groups;
}

const saysTheSame = (one: OwnLetter, other: OwnLetter): boolean =>
  one.subject === other.subject && one.body === other.body && one.dialogue?.id === other.dialogue?.id;

/** What a letter has to say, between whom it greets and what it concerns, and why it came. */
export const gistOf = ({ body }: Pick<OwnLetter, 'body'>): string => {
  const [, , said = '', ...rest] = body.split('\n\n');
  return rest.length === 0 ? '' : said;
};
