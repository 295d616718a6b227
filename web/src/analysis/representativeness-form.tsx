import i18next from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Representativeness } from '../../../src/domain/representativeness/representativeness';
import { read } from '../api';
import { TextArea } from '../form/inputs';
import type { RecordForm, RecordFormProps } from '../task/record-form';
import { beginning, groupName } from './group-name';
import { LinesField } from './lines-field';
import { RepresentationPanel } from './representation-panel';
import './analysis.css';

/** Representativitet: what the comparison means, and who is missing. */
export const representativenessForm: RecordForm = {
  Fields: function Assessment(): ReactNode {
    const { t } = useTranslation('analysis');
    return (
      <>
        <TextArea
          name="record.assessment"
          rows={6}
          label={t('form.assessment')}
          hint={t('form.assessmentHint')}
        />
        <LinesField name="record.missing" optional label={t('form.missing')} hint={t('form.missingHint')} />
      </>
    );
  },
  Context: ({ dialogue }: RecordFormProps): ReactNode => <RepresentationPanel dialogue={dialogue.id} />,
  initial: async ({ dialogue }) => {
    await i18next.loadNamespaces('analysis');
    const t = i18next.getFixedT(i18next.language, 'analysis');
    const { missing } = await read<Representativeness>(`/dialogues/${dialogue.id}/representativeness/now`);
    return { assessment: '', missing: missing.map((group) => beginning(groupName(t, group))) };
  },
};
