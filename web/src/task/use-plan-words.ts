import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { figure, shortDay, span } from '../dates/dates';
import type { PlanWords } from './plan-words';
import { useNames } from './use-names';

/** The reader's words for what a plan holds. */
export function usePlanWords(): PlanWords {
  const { t, i18n } = useTranslation('task');
  const nameOf = useNames();
  return useMemo(() => {
    const languages = new Intl.DisplayNames([i18n.language], { type: 'language' });
    return {
      nameOf,
      day: shortDay,
      span,
      amount: figure,
      language: (code) => (/^[a-z]{2,3}$/.test(code) ? (languages.of(code) ?? code) : code),
      word: (key, values) => t(`words.${key}` as 'words.yes', { ...values, defaultValue: key }),
    };
  }, [nameOf, t, i18n.language]);
}

/** What a field of the plan is called; a field it does not have is called by its own name. */
export function usePlanLabel(): (field: string) => string {
  const { t } = useTranslation('task');
  return (field) => t(`plan.${field}` as 'plan.question', { defaultValue: field });
}
