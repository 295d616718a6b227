import { useTranslation } from 'react-i18next';

/** `16-24` as `16–24 år`, `80-` as `80 år och äldre`. */
export function useBandSaid(): (ages: string) => string {
  const { t } = useTranslation('administration');
  return (ages) => {
    const [from = '', to = ''] = ages.split('-');
    return to === '' ? t('population.andOlder', { from }) : t('population.years', { ages: `${from}–${to}` });
  };
}
