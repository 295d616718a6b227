import { useTranslation } from 'react-i18next';
import type { TargetGroupItem } from '../../../src/contract/organisation';

type Ages = Pick<TargetGroupItem, 'ageFrom' | 'ageTo'>;

/** `16–24 år`, `65 år och äldre`. */
export function useAgesSaid(): (ages: Ages) => string {
  const { t } = useTranslation('administration');
  return ({ ageFrom, ageTo }) => {
    const [from, to] = [String(ageFrom), String(ageTo)];
    if (ageFrom === null) return ageTo === null ? t('areas.anyAge') : t('areas.ageDown', { to });
    return ageTo === null ? t('areas.ageUp', { from }) : t('areas.ageSpan', { from, to });
  };
}
