import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextArea, TextField } from '../form/inputs';
import type { RecordForm, RecordFormProps } from '../task/record-form';
import { titled } from '../text/titled';
import { Panel } from '../ui/page';
import { latestClassification } from './latest-classification';

/** What is still open keeps it from being closed. */
function Context({ dialogue, task }: RecordFormProps): ReactNode {
  const { t } = useTranslation('followUp');
  const others = dialogue.waiting.filter(({ key }) => key !== task.key);
  return (
    <Panel id="still-open" title={t('stillOpen')}>
      {others.length === 0 ? (
        <p>{t('nothingOpen')}</p>
      ) : (
        <ul className="stack">
          {others.map(({ key, title, unit }) => (
            <li key={key}>
              {titled(title)}, {unit.name}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Fields(): ReactNode {
  const { t } = useTranslation('followUp');
  return (
    <>
      <TextField name="record.retentionClass" label={t('retentionClass')} hint={t('retentionClassHint')} />
      <TextField name="record.place" label={t('place')} hint={t('placeHint')} />
      <TextArea name="record.note" label={t('note')} optional />
    </>
  );
}

export const archiveForm: RecordForm = {
  Fields,
  Context,
  initial: async ({ dialogue }) => {
    const retentionClass = await latestClassification(dialogue.id);
    return retentionClass === null ? {} : { retentionClass };
  },
};
