import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogueField } from '../form/dialogue-field';
import { TextArea } from '../form/inputs';
import { useOnlyWith } from '../form/only-with';
import { TextRows } from '../form/text-rows';
import type { RecordForm, RecordFormProps } from '../task/record-form';
import './coordination.css';
import { OverlapTable } from './overlap-table';
import { PlanInShort } from './plan-in-short';
import { StatementTable } from './statement-table';

/** Everything the decision rests on, on one page. */
function Context({ dialogue }: RecordFormProps): ReactNode {
  const { t } = useTranslation('coordination');
  return (
    <>
      <StatementTable dialogue={dialogue} />
      <OverlapTable dialogue={dialogue} />
      <PlanInShort dialogue={dialogue} title={t('askedPlan')} />
    </>
  );
}

function Fields({ dialogue, outcome }: RecordFormProps): ReactNode {
  const { t } = useTranslation('coordination');
  const merging = outcome === 'merged';
  useOnlyWith(merging, 'record.mergeWith');
  return (
    <>
      {merging && (
        <DialogueField
          name="record.mergeWith"
          label={t('mergeInto')}
          hint={t('mergeIntoHint')}
          except={dialogue.id}
          open
        />
      )}
      <TextArea name="record.comment" label={t('comment')} hint={t('commentHint')} optional />
      <TextRows
        name="record.considered"
        label={t('considered')}
        hint={t('consideredHint')}
        rowLabel={t('consideredOne')}
        addLabel={t('addConsidered')}
        optional
      />
    </>
  );
}

export const coordinationDecisionForm: RecordForm = {
  Fields,
  Context,
};
