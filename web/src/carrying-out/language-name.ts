import i18next from 'i18next';

/** What a language is called in the language of the reader. */
export const languageName = (code: string): string =>
  new Intl.DisplayNames([i18next.language], { type: 'language', fallback: 'code' }).of(code) ?? code;
