import { useTranslation } from 'react-i18next';
import { bandNames, groupOf, sexesSaid } from '../../../src/domain/representativeness/group';

/** How a group of attendance is said: by age and sex, or by a name of its own. */
export function useGroupName(): (group: string) => string {
  const { t } = useTranslation('carryingOut');
  return (group) => {
    const { age, sex } = groupOf(group);
    if (age === null || sex === null) return group;
    return t('ofSex', { ages: t('ages', { band: age.replace('-', '–') }), sex: t(`sexes.${sex}`) });
  };
}

/** Every group by age and sex, as the register names it. */
export const countedGroups: readonly string[] = bandNames.flatMap((band) =>
  sexesSaid.map((sex) => `${band}/${sex}`),
);
