import { useEffect, useRef, type ReactNode } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { RecordForm, RecordFormProps } from '../task/record-form';
import { Banner } from '../ui/status';
import { Guide, SentBack, StatedSoFar } from './asides';
import { InfluencePart } from './parts/influence-part';
import { latestRecord } from './stated-query';

/** Level 1 is information: the two answers follow each other, so that nobody promises a dialogue that is none. */
function Fields({ dialogue, outcome }: RecordFormProps): ReactNode {
  const { t } = useTranslation('planning');
  const { setValue } = useFormContext();
  const level: unknown = useWatch({ name: 'record.influenceLevel' });
  // When the outcome is chosen, not later: the level may be changed again.
  const answered = useRef(outcome);
  useEffect(() => {
    if (answered.current !== outcome && outcome === 'information-only')
      setValue('record.influenceLevel', 1, { shouldDirty: true });
    answered.current = outcome;
  }, [outcome, setValue]);
  return (
    <>
      {outcome === 'open' && level === 1 && (
        <Banner tone="warn" live>
          <p>{t('informationOnly')}</p>
        </Banner>
      )}
      <InfluencePart at="record" amongUsers={dialogue.who === 'brukardialog'} />
    </>
  );
}

function Context({ dialogue }: RecordFormProps): ReactNode {
  const { t } = useTranslation('planning');
  return (
    <>
      <SentBack dialogue={dialogue.id} />
      <StatedSoFar dialogue={dialogue} fields={['question', 'purpose', 'areas', 'periodFrom', 'periodTo']} />
      <Guide text={t('guideInfluence')} />
    </>
  );
}

export const influenceForm: RecordForm = {
  layout: 'form',
  Fields,
  Context,
  initial: async ({ dialogue }) => ({
    canBeInfluenced: '',
    cannotBeInfluenced: '',
    decidesAfterwards: '',
    decidingCommittee: '',
    ...(await latestRecord(dialogue.id, 'influence'))?.content,
  }),
};
