import type { Words } from './use-words';

const known = ['completed', 'information', 'refused', 'stopped', 'withdrawn', 'merged'] as const;

/** How a dialogue ended, in words; an end that no text is written for is called what its definition calls it. */
export function endWord(as: string, t: Words): string {
  const end = known.find((each) => each === as);
  return end === undefined ? as : t(`ends.${end}`);
}
