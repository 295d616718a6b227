import type { Language } from './i18n';

const NONE: Readonly<Record<string, string>> = {};
let words = NONE;

/** Definitions and roles are named in Swedish; their words in another language come when that is chosen. */
export async function readNames(language: Language): Promise<void> {
  words = language === 'en' ? (await import('./en/names')).names : NONE;
}

/** A definition, phase, step, outcome, act or role as the reader's language calls it; else by the name it has. */
export const titled = (title: string): string =>
  Object.hasOwn(words, title) ? (words[title] ?? title) : title;
