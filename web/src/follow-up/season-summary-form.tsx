import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { today } from '../dates/dates';
import { CheckChips } from '../form/choices';
import { NumberField, TextArea } from '../form/inputs';
import type { RecordForm, RecordFormProps } from '../task/record-form';
import { Failure, Skeleton } from '../ui/states';
import { occurrencesQuery } from './follow-up-queries';
import { OccurrenceTable } from './occurrence-table';

function Fields({ dialogue }: RecordFormProps): ReactNode {
  const { t } = useTranslation('followUp');
  const { data, error, refetch } = useQuery(occurrencesQuery(dialogue.id));
  return (
    <>
      <NumberField name="record.year" label={t('year')} />
      {error && <Failure error={error} retry={() => void refetch()} />}
      {data === undefined && !error && <Skeleton lines={2} />}
      {data?.items.length === 0 && <p className="muted">{t('noOccurrences')}</p>}
      {data !== undefined && data.items.length > 0 && (
        <CheckChips
          name="record.occurrences"
          label={t('compared')}
          options={data.items.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))}
        />
      )}
      <TextArea name="record.comparison" label={t('comparison')} hint={t('comparisonHint')} rows={5} />
    </>
  );
}

export const seasonSummaryForm: RecordForm = {
  Fields,
  Context: OccurrenceTable,
  initial: () => Promise.resolve({ year: Number(today().slice(0, 4)), occurrences: [] }),
};
