import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { figure, shortDay, span } from '../dates/dates';
import { levelKey } from './levels';
import type { Reading } from './plan-parts';
import { useNames } from './use-names';

/** How a plan's parts are said to the one who reads. */
export function useReading(): Reading {
  const { t } = useTranslation(['coordination', 'ui']);
  const names = useNames();
  return {
    ...names,
    day: shortDay,
    span,
    yesNo: (value) => t(value ? 'ui:yes' : 'ui:no'),
    level: (level) => {
      const key = levelKey(level);
      if (key === undefined) return String(level);
      return t('coordination:promiseOf', { level: String(level), name: t(`coordination:levels.${key}`) });
    },
    kronor: (amount) => t('coordination:kronor', { amount: figure(amount) }),
    language: (code) =>
      new Intl.DisplayNames([i18next.language], { type: 'language', fallback: 'code' }).of(code) ?? code,
  };
}
