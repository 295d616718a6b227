import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { registerDataSet, type CreatedDataSet, type RegisterDataSet } from '../../../src/contract/data-set';
import { LARGEST_FILE, type StoredFile } from '../../../src/contract/file';
import { upload } from '../api';
import { FormDialog } from '../form/form-dialog';
import { NumberField } from '../form/inputs';
import { useAct } from '../queries/act';
import { keys } from '../queries/keys';
import { useSay } from '../ui/toasts';
import { bytesShown } from './bytes';
import { DataSetFields } from './data-set-fields';

interface DialogProps {
  readonly dialogue: string;
  readonly onClose: () => void;
}

/** Material that is not brought in row by row; its file, if it has one, lies beside it as it came. */
export function AddDataSetDialog({ dialogue, onClose }: DialogProps): ReactNode {
  const { t } = useTranslation('documenting');
  const say = useSay();
  const [file, setFile] = useState<File>();
  const act = useAct<CreatedDataSet>(keys.dialogue(dialogue));
  const send = async (values: RegisterDataSet): Promise<void> => {
    const stored = file && (await upload<StoredFile>('/files', file, crypto.randomUUID()));
    const body = { ...values, ...(stored && { fileId: stored.id }) };
    await act.mutateAsync({ path: `/dialogues/${dialogue}/data-sets`, body });
    say(t('set.done'));
  };
  return (
    <FormDialog<RegisterDataSet>
      title={t('set.title')}
      schema={registerDataSet}
      initial={{ title: '', method: '', collector: '', periodFrom: '', periodTo: '' }}
      verb={t('set.verb')}
      onClose={onClose}
      onSubmit={send}
    >
      <p className="muted">{t('set.lead')}</p>
      <DataSetFields />
      <NumberField name="rowCount" label={t('set.rows')} />
      <FileChoice onChoose={setFile} />
    </FormDialog>
  );
}

function FileChoice({ onChoose }: { readonly onChoose: (file: File | undefined) => void }): ReactNode {
  const { t } = useTranslation(['documenting', 'ui']);
  return (
    <div className="field">
      <label htmlFor="setfile">
        {t('set.file')}
        <span className="muted small"> ({t('ui:optional')})</span>
      </label>
      <p className="hint" id="setfile-hint">
        {t('set.fileHint', { size: bytesShown(LARGEST_FILE) })}
      </p>
      <input
        id="setfile"
        type="file"
        aria-describedby="setfile-hint"
        onChange={({ target }) => {
          onChoose(target.files?.[0]);
        }}
      />
    </div>
  );
}
