import { useTranslation } from 'react-i18next';
import type { Incident } from '../../../src/contract/monitoring';
import type { EffectKind } from '../../../src/domain/lifecycle/definition';

/** What was to be done, in words. */
export function useIncidentSaid(): (incident: Pick<Incident, 'kind' | 'what'>) => string {
  const { t } = useTranslation('administration');
  return ({ kind, what }) => {
    if (kind === 'driver') return t('incidents.drives');
    return kind === 'import'
      ? t('incidents.file', { file: what })
      : t(`incidents.effects.${what as EffectKind}`, { defaultValue: what });
  };
}
