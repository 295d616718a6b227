import { useTranslation } from 'react-i18next';
import { dayInMargin, span } from '../dates/dates';
import type { Period } from './holds-on';

/** In words: `sedan 1 jan 2023`, `från 1 jan 2027`, `1 jan 2023–31 dec 2026`. */
export function usePeriod(today: string): (period: Period) => string {
  const { t } = useTranslation('administration');
  return ({ validFrom, validTo }) => {
    const day = dayInMargin(validFrom, today);
    if (validTo === validFrom) return day;
    if (validTo !== null) return span(validFrom, validTo);
    return validFrom > today ? t('period.from', { day }) : t('period.since', { day });
  };
}
