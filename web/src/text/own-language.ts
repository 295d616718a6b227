import type { Problem } from '../api';
import type { Language } from './i18n';

export type Fault = Omit<NonNullable<Problem['faults']>[number], 'path' | 'code'>;

/** Of what it does not know, nothing. */
export interface OtherLanguage {
  readonly sentence: (sentence: string) => string | undefined;
  readonly naming: (fault: Fault) => string | undefined;
  readonly title: (code: string) => string | undefined;
}

let other: OtherLanguage | undefined;

/** What the API and the contract say is Swedish; in another language it comes when that is chosen. */
export async function readRefusals(language: Language): Promise<void> {
  other = language === 'en' ? (await import('./in-english')).inEnglish : undefined;
}

/** The contract's own sentences, whoever judges by it, in the reader's language. Others stay as they are. */
export const inOwnLanguage = (sentence: string): string => other?.sentence(sentence) ?? sentence;

/** What the API finds fault with, with what it names. */
export const faultInOwnLanguage = (fault: Fault): string =>
  other?.naming(fault) ?? inOwnLanguage(fault.message);

/** What the API said no to, by its code; of a code that is unknown here, in the API's own words. */
export const titleInOwnLanguage = ({ code, title }: Pick<Problem, 'code' | 'title'>): string =>
  other?.title(code) ?? title;
