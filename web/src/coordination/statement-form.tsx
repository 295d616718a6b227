import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogueField } from '../form/dialogue-field';
import { TextArea } from '../form/inputs';
import { useOnlyWith } from '../form/only-with';
import { Rows } from '../form/rows';
import type { RecordForm, RecordFormProps } from '../task/record-form';
import { StatementContext } from './statement-context';

function Fields({ dialogue, outcome }: RecordFormProps): ReactNode {
  const { t } = useTranslation('coordination');
  const conditional = outcome === 'supports-on-condition';
  const merging = outcome === 'proposes-merge';
  useOnlyWith(conditional, 'record.conditions');
  useOnlyWith(merging, 'record.mergeWith');
  return (
    <>
      {conditional && (
        <Rows
          name="record.conditions"
          label={t('conditions')}
          hint={t('conditionsHint')}
          addLabel={t('addCondition')}
          empty={{ text: '' }}
          max={50}
        >
          {({ path }) => <TextArea name={`${path}.text`} label={t('condition')} />}
        </Rows>
      )}
      {merging && (
        <DialogueField
          name="record.mergeWith"
          label={t('mergeWith')}
          hint={t('mergeHint')}
          except={dialogue.id}
          open
        />
      )}
      <TextArea name="record.comment" label={t('comment')} hint={t('commentHint')} optional />
    </>
  );
}

export const statementForm: RecordForm = {
  Fields,
  Context: StatementContext,
};
