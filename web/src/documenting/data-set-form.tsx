import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataSetItem } from '../../../src/contract/data-set';
import type { Page } from '../../../src/contract/page';
import { read } from '../api';
import { figure } from '../dates/dates';
import { NumberField, TextArea } from '../form/inputs';
import { dataSetsQuery } from '../queries/material';
import type { RecordForm, RecordFormProps } from '../task/record-form';
import { Panel } from '../ui/page';
import { Failure, Skeleton } from '../ui/states';
import { Banner } from '../ui/status';
import { bytesShown } from './bytes';
import { DataSetFields } from './data-set-fields';
import { FileState, SetFacts } from './data-set-provenance';
import { registeredAs, setAmong } from './registered-set';
import './documenting.css';

/** Rådata registrerad: the raw material, each with its provenance and its file. */
export const dataSetForm: RecordForm = {
  layout: 'form',
  Fields: function DataSetRecord(): ReactNode {
    const { t } = useTranslation('documenting');
    return (
      <>
        <DataSetFields under="record." />
        <NumberField name="record.rowCount" label={t('set.rows')} />
        <TextArea name="record.kept" optional label={t('set.kept')} hint={t('set.keptHint')} rows={2} />
      </>
    );
  },
  Context: SetContext,
  initial: async ({ dialogue, task }) => {
    const sets = await read<Page<DataSetItem>>(`/dialogues/${dialogue.id}/data-sets`, { limit: 200 });
    const set = setAmong(sets, task.key);
    return set === undefined ? {} : registeredAs(set);
  },
};

function SetContext({ dialogue, task }: RecordFormProps): ReactNode {
  const { t } = useTranslation('documenting');
  const { data, error, refetch } = useQuery(dataSetsQuery(dialogue.id));
  if (data === undefined) {
    return error ? <Failure error={error} retry={() => void refetch()} /> : <Skeleton lines={4} />;
  }
  const set = setAmong(data, task.key);
  return (
    <Panel id="underlaget" title={t('form.about')}>
      {set === undefined ? (
        <Banner tone="warn">
          <p>{t('form.noSet')}</p>
        </Banner>
      ) : (
        <>
          <p>
            <strong>{set.title}</strong>,{' '}
            {t('sets.contributions', { count: set.contributions, number: figure(set.contributions) })}{' '}
            {t('sets.ofRows', { rows: figure(set.rowCount) })}
          </p>
          <SetFacts set={set} />
          {set.file !== null && (
            <>
              <dl className="facts list">
                <dt>{t('sets.file')}</dt>
                <dd className="filename">
                  {set.file.name}, {bytesShown(set.file.bytes)}
                </dd>
                <dt>{t('sets.hash')}</dt>
                <dd className="mono hash">{set.file.sha256}</dd>
              </dl>
              <p>
                <FileState file={set.file} />
              </p>
            </>
          )}
        </>
      )}
    </Panel>
  );
}
