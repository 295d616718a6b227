import type { TFunction } from 'i18next';

const known = ['completed', 'information', 'refused', 'stopped', 'withdrawn', 'merged'] as const;

/** How a dialogue ended; an end no text is written for is just an end. */
export const endWord = (as: string, t: TFunction<'dialogues'>): string =>
  t(`ends.${known.find((each) => each === as) ?? 'other'}`);
