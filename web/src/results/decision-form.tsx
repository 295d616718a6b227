import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../dates/dates';
import { DateField, TextArea, TextField } from '../form/inputs';
import { useOnlyWith } from '../form/only-with';
import { Rows } from '../form/rows';
import { UnitField } from '../form/unit-field';
import type { RecordForm, RecordFormProps } from '../task/record-form';
import { ConclusionsInForce } from './conclusions-in-force';
import './results.css';

function Fields({ outcome }: RecordFormProps): ReactNode {
  const { t } = useTranslation('results');
  const promising = outcome === 'commitments';
  useOnlyWith(promising, 'record.commitments');
  return (
    <>
      <div className="cols">
        <TextField name="record.section" label={t('section')} hint={t('sectionHint')} />
        <DateField name="record.decidedOn" label={t('decidedOn')} />
      </div>
      <TextArea name="record.text" label={t('decisionText')} hint={t('decisionTextHint')} />
      {promising && (
        <Rows
          name="record.commitments"
          label={t('commitments')}
          hint={t('commitmentsHint')}
          addLabel={t('addCommitment')}
          empty={{ what: '', ownerUnit: '', due: '' }}
          max={50}
        >
          {({ path }) => (
            <>
              <TextArea name={`${path}.what`} label={t('what')} rows={2} />
              <div className="cols">
                <UnitField
                  name={`${path}.ownerUnit`}
                  label={t('ownerUnit')}
                  kinds={['administration', 'committee']}
                />
                <DateField name={`${path}.due`} label={t('due')} />
              </div>
            </>
          )}
        </Rows>
      )}
    </>
  );
}

export const decisionForm: RecordForm = {
  Fields,
  Context: ConclusionsInForce,
  layout: 'form',
  initial: () => Promise.resolve({ decidedOn: today(), commitments: [{ what: '', ownerUnit: '', due: '' }] }),
};
