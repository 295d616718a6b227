import i18next, { type BackendModule, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { readRefusals } from './own-language';
import { readNames } from './titled';

export const languages = ['sv', 'en'] as const;
export type Language = (typeof languages)[number];

type TextFile = Readonly<Record<string, ResourceKey>>;

/** One file a feature and language; each comes when its first screen does. */
const files = import.meta.glob<TextFile>('./*/*.ts');

const texts: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read: (language, feature, done) => {
    const load = files[`./${language}/${feature}.ts`];
    if (!load) {
      done(new Error(`No text: ${language}/${feature}`), null);
      return;
    }
    load().then(
      (found) => {
        done(null, Object.values(found)[0] ?? null);
      },
      (fault: unknown) => {
        done(fault instanceof Error ? fault : new Error(String(fault)), null);
      },
    );
  },
};

const KEPT = 'radslag.language';

const isLanguage = (value: unknown): value is Language => languages.some((each) => each === value);

/** Swedish unless the person has chosen otherwise on this device. */
export function chosenLanguage(): Language {
  const kept = localStorage.getItem(KEPT);
  return isLanguage(kept) ? kept : 'sv';
}

export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(KEPT, language);
  document.documentElement.lang = language;
  await Promise.all([readNames(language), readRefusals(language)]);
  await i18next.changeLanguage(language);
}

export async function startTexts(): Promise<void> {
  document.documentElement.lang = chosenLanguage();
  await Promise.all([readNames(chosenLanguage()), readRefusals(chosenLanguage())]);
  await i18next
    .use(texts)
    .use(initReactI18next)
    .init({
      lng: chosenLanguage(),
      fallbackLng: false,
      // Whatever opens over a page has its words at hand: a page that waits for them would hide itself.
      ns: ['ui', 'shell', 'form'],
      defaultNS: 'ui',
      interpolation: { escapeValue: false },
      returnNull: false,
    });
}
