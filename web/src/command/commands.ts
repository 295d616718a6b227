import type { LinkProps } from '@tanstack/react-router';
import type { Me } from '../../../src/contract/me';

/** What the menu's words are called in the text file. */
export type CommandWord =
  | 'plan'
  | 'queue'
  | 'dialogueList'
  | 'stalled'
  | 'matrix'
  | 'administration'
  | 'deputies'
  | 'me'
  | 'theme'
  | 'language'
  | 'signOut';

export interface Command {
  readonly word: CommandWord;
  readonly group: 'pages' | 'acts';
  readonly to?: NonNullable<LinkProps['to']>;
}

const pages: readonly Command[] = [
  { word: 'queue', group: 'pages', to: '/ko' },
  { word: 'dialogueList', group: 'pages', to: '/dialoger' },
  { word: 'stalled', group: 'pages', to: '/stoppade' },
  { word: 'matrix', group: 'pages', to: '/vem-gor-vad' },
  { word: 'administration', group: 'pages', to: '/administration' },
  { word: 'deputies', group: 'pages', to: '/administration/ersattare' },
  { word: 'me', group: 'pages', to: '/jag' },
];

const acts: readonly Command[] = [
  { word: 'theme', group: 'acts' },
  { word: 'language', group: 'acts' },
  { word: 'signOut', group: 'acts' },
];

/** What this person can go to and do from anywhere. */
export function commandsFor({ authorities }: Me): readonly Command[] {
  const mayPlan = authorities.some(({ role }) => role === 'project-lead' || role === 'coordinator');
  return [
    ...(mayPlan ? [{ word: 'plan', group: 'acts', to: '/dialoger/ny' } as const] : []),
    ...acts,
    ...pages,
  ];
}

const plain = (text: string): string =>
  text.toLocaleLowerCase('sv').normalize('NFD').replaceAll(/\p{M}/gu, '');

/** Each word typed begins some word of the text, whatever its accents. */
export function matches(text: string, typed: string): boolean {
  const words = plain(text).split(/[^\p{L}\p{N}]+/u);
  return plain(typed)
    .split(/\s+/)
    .every((start) => words.some((word) => word.startsWith(start)));
}
