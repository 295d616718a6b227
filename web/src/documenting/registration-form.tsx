import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../form/inputs';
import type { RecordForm, RecordFormProps } from '../task/record-form';
import { Panel } from '../ui/page';
import { recordBefore } from './record-before';
import { SetsTable } from './sets-table';
import './documenting.css';

/** Diarieföring: the number under which it can be asked for. */
export const registrationForm: RecordForm = {
  Fields: function Registration(): ReactNode {
    const { t } = useTranslation('documenting');
    return <TextField name="record.registryNumber" label={t('form.number')} hint={t('form.numberHint')} />;
  },
  Context: function ToRegister({ dialogue }: RecordFormProps): ReactNode {
    const { t } = useTranslation('documenting');
    return (
      <Panel id="att-diariefora" title={t('form.sets')}>
        <p>{t('form.registerLead')}</p>
        <dl className="facts">
          <div>
            <dt>{t('form.dialogueNumber')}</dt>
            <dd>{dialogue.number}</dd>
          </div>
          <div>
            <dt>{t('form.owner')}</dt>
            <dd>{dialogue.owner.name}</dd>
          </div>
        </dl>
        <SetsTable dialogue={dialogue.id} />
      </Panel>
    );
  },
  initial: async ({ dialogue }) => (await recordBefore(dialogue.id, 'registration')) ?? {},
};
