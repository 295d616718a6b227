import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataSetItem } from '../../../src/contract/data-set';
import type { Page } from '../../../src/contract/page';
import { read } from '../api';
import { CheckChips } from '../form/choices';
import { FieldGroup } from '../form/field';
import { DateField, NumberField, TextArea, TextField } from '../form/inputs';
import { Rows } from '../form/rows';
import { UnitField } from '../form/unit-field';
import { dataSetsQuery } from '../queries/material';
import type { RecordForm, RecordFormProps } from '../task/record-form';
import { CollectionSoFar } from './collection-so-far';
import { PlannedActivities } from './planned-activities';

const Context = ({ dialogue }: RecordFormProps): ReactNode => (
  <>
    <CollectionSoFar dialogue={dialogue} />
    <PlannedActivities dialogue={dialogue} />
  </>
);

function Fields({ dialogue }: RecordFormProps): ReactNode {
  const { t } = useTranslation('carryingOut');
  return (
    <>
      <StoredSets dialogue={dialogue.id} />
      <Rows
        name="record.described"
        label={t('described')}
        hint={t('describedHint')}
        addLabel={t('addDescribed')}
        empty={{ title: '', method: '', collector: '', periodFrom: '', periodTo: '', rowCount: '' }}
        max={50}
        optional
      >
        {({ path }) => (
          <>
            <TextField name={`${path}.title`} label={t('describedTitle')} />
            <div className="cols pair">
              <TextField name={`${path}.method`} label={t('method')} />
              <TextField name={`${path}.collector`} label={t('collector')} />
              <DateField name={`${path}.periodFrom`} label={t('periodFrom')} />
              <DateField name={`${path}.periodTo`} label={t('periodTo')} />
            </div>
            <NumberField name={`${path}.rowCount`} label={t('rowCount')} />
          </>
        )}
      </Rows>
      <UnitField
        name="record.receivers"
        label={t('receivers')}
        hint={t('receiversHint')}
        kinds={['administration', 'committee']}
        multiple
        optional
      />
      <TextArea name="record.note" label={t('note')} optional />
    </>
  );
}

function StoredSets({ dialogue }: { dialogue: string }): ReactNode {
  const { t } = useTranslation('carryingOut');
  const { data } = useQuery(dataSetsQuery(dialogue));
  if (data === undefined) return null;
  if (data.items.length === 0)
    return (
      <FieldGroup name="record.dataSets" label={t('stored')}>
        <p className="hint">{t('storedNone')}</p>
        <p>
          <Link to="/dialoger/$id/import" params={{ id: dialogue }}>
            {t('toImport')}
          </Link>
        </p>
      </FieldGroup>
    );
  return (
    <CheckChips
      name="record.dataSets"
      label={t('stored')}
      hint={t('storedHint')}
      options={data.items.map(({ id, title, rowCount }) => ({
        value: id,
        label: t('storedLabel', { title, count: rowCount }),
      }))}
    />
  );
}

async function initial({ dialogue }: RecordFormProps): Promise<Record<string, unknown>> {
  const { items } = await read<Page<DataSetItem>>(`/dialogues/${dialogue.id}/data-sets`, { limit: 200 });
  return { dataSets: items.map(({ id }) => id), described: [], receivers: [] };
}

export const collectionForm: RecordForm = { Fields, Context, initial, layout: 'form' };
