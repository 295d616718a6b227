import type { ReactNode } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ChoiceCards } from '../form/choices';
import { Field } from '../form/field';
import { NumberField, TextArea } from '../form/inputs';
import type { RecordForm, RecordFormProps } from '../task/record-form';
import { EvaluationGrounds } from './evaluation-grounds';
import { evaluationTexts, plannedTier, tierIn, tiers } from './evaluation-questions';
import './follow-up.css';
import { Promised } from './promised';
import { ScaleField } from './scale-field';

/** What was promised, and how much time the looking back was to take. */
function Context({ dialogue }: RecordFormProps): ReactNode {
  return (
    <>
      <Promised dialogue={dialogue} />
      <EvaluationGrounds dialogue={dialogue} />
    </>
  );
}

function Fields(about: RecordFormProps): ReactNode {
  const { t } = useTranslation('followUp');
  const planned = plannedTier(about);
  const tier = tierIn(useWatch({ name: 'record.tier' }) as unknown) ?? planned ?? 'snabb';
  return (
    <>
      {planned === null ? (
        <ChoiceCards
          name="record.tier"
          label={t('tier')}
          options={tiers.map((each) => ({
            value: each,
            label: t(`tiers.${each}`),
            note: t(`times.${each}`),
          }))}
        />
      ) : (
        <p className="muted">
          {t('tierPlanned', { tier: t(`tiers.${tier}`).toLowerCase(), time: t(`times.${tier}`) })}
        </p>
      )}
      <ScaleField
        name="record.informativity"
        label={t('informativity')}
        hint={t('informativityHint')}
        lowest={t('lowest')}
        highest={t('highest')}
      />
      <ScaleField
        name="record.inclusion"
        label={t('inclusion')}
        hint={t('inclusionHint')}
        lowest={t('lowest')}
        highest={t('highest')}
      />
      <ScaleField
        name="record.influence"
        label={t('influence')}
        hint={t('influenceHint')}
        lowest={t('lowest')}
        highest={t('highest')}
      />
      {evaluationTexts[tier].map((question) => (
        <TextArea key={question} name={`record.${question}`} label={t(`questions.${question}`)} rows={2} />
      ))}
      {tier !== 'snabb' && <Cost />}
    </>
  );
}

function Cost(): ReactNode {
  const { t } = useTranslation(['followUp', 'ui']);
  const { setValue } = useFormContext();
  const again = useWatch<{ record: { wouldDoAgain?: boolean } }, 'record.wouldDoAgain'>({
    name: 'record.wouldDoAgain',
  });
  return (
    <>
      <div className="cols">
        <NumberField name="record.hours" label={t('followUp:hours')} />
        <NumberField name="record.cost" label={t('followUp:cost')} />
      </div>
      <Field name="record.wouldDoAgain" label={t('followUp:wouldDoAgain')}>
        {({ id, describedBy, invalid }) => (
          <select
            id={id}
            aria-describedby={describedBy}
            aria-invalid={invalid || undefined}
            value={again === undefined ? '' : String(again)}
            onChange={({ target }) => {
              const said = target.value === '' ? undefined : target.value === 'true';
              setValue('record.wouldDoAgain', said, { shouldDirty: true, shouldValidate: false });
            }}
          >
            <option value="">{t('ui:choose')}</option>
            <option value="true">{t('ui:yes')}</option>
            <option value="false">{t('ui:no')}</option>
          </select>
        )}
      </Field>
    </>
  );
}

export const evaluationForm: RecordForm = {
  Fields,
  Context,
  layout: 'form',
  initial: (about) => {
    const tier = plannedTier(about);
    return Promise.resolve(tier === null ? {} : { tier });
  },
};
