import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckChips, ChoiceCards } from '../../form/choices';
import { NumberField, TextArea } from '../../form/inputs';
import { UnitField } from '../../form/unit-field';
import { usePlanWords } from '../../task/use-plan-words';
import { Panel } from '../../ui/page';
import type { PartProps } from './part';

/** Those spoken most in the municipality; what a plan has beside them is shown too. */
const common = ['sv', 'fi', 'en', 'ar', 'so', 'fa', 'ti', 'tr', 'pl', 'es', 'ru', 'uk', 'ku', 'sq', 'bs'];

const tiers = ['snabb', 'normal', 'fördjupad'] as const;

/** What it costs, in which languages, and how it is evaluated. */
export function ResourcesPart({ at, known }: PartProps & { readonly known: readonly string[] }): ReactNode {
  const { t } = useTranslation('planning');
  const { language } = usePlanWords();
  return (
    <>
      <Panel id="part-resources" title={t('resources')}>
        <div className="cols">
          <NumberField name={`${at}.hours`} label={t('hours')} unit={t('hoursUnit')} />
          <NumberField name={`${at}.cost`} label={t('cost')} unit={t('costUnit')} />
        </div>
        <CheckChips
          name={`${at}.languages`}
          label={t('languages')}
          hint={t('languagesHint')}
          options={[...new Set([...common, ...known])].map((code) => ({
            value: code,
            label: language(code),
          }))}
        />
      </Panel>
      <Panel id="part-evaluation" title={t('evaluation')}>
        <ChoiceCards
          name={`${at}.evaluationTier`}
          label={t('evaluation')}
          labelHidden
          options={tiers.map((value) => ({
            value,
            label: t(`tiers.${value}.name`),
            note: t(`tiers.${value}.note`),
          }))}
        />
      </Panel>
    </>
  );
}

/** What is collected, who keeps it, and how those who took part hear what happened. */
export function DataPart({ at }: PartProps): ReactNode {
  const { t } = useTranslation('planning');
  return (
    <Panel id="part-data" title={t('data')}>
      <TextArea name={`${at}.dataPlan.collected`} label={t('collected')} rows={2} />
      <TextArea name={`${at}.dataPlan.personalData`} label={t('personalData')} rows={2} />
      <UnitField name={`${at}.dataPlan.keeper`} label={t('keeper')} kinds={['unit', 'administration']} />
      <TextArea name={`${at}.feedbackPlan`} label={t('feedbackPlan')} rows={3} />
    </Panel>
  );
}
