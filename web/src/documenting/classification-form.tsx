import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingList } from '../../../src/contract/setting';
import { read } from '../api';
import { ChoiceCards } from '../form/choices';
import { NumberField, TextArea, TextField } from '../form/inputs';
import { contributionsQuery } from '../queries/material';
import type { RecordForm, RecordFormProps } from '../task/record-form';
import { Panel } from '../ui/page';
import { Failure, Skeleton } from '../ui/states';
import { recordBefore } from './record-before';
import { SetsTable } from './sets-table';
import './documenting.css';

const levels = ['none', 'ordinary', 'sensitive'] as const;

/** Until the municipality or the dialogue says otherwise. */
const SMALL_CELL = 5;

/** Personuppgifter och sekretess: what the material holds, how it is protected, and below what nothing is shown. */
export const classificationForm: RecordForm = {
  layout: 'form',
  Fields: function Classification(): ReactNode {
    const { t } = useTranslation('documenting');
    return (
      <>
        <ChoiceCards
          name="record.personalData"
          label={t('form.personal')}
          options={levels.map((value) => ({
            value,
            label: t(`form.personals.${value}`),
            note: t(`form.personals.${value}Note`),
          }))}
        />
        <TextArea name="record.secrecy" optional label={t('form.secrecy')} hint={t('form.secrecyHint')} />
        <TextField name="record.retentionClass" label={t('form.retention')} hint={t('form.retentionHint')} />
        <NumberField
          name="record.smallCell"
          label={t('form.smallCell')}
          hint={t('form.smallCellHint')}
          unit={t('form.people')}
        />
      </>
    );
  },
  Context: MaterialContext,
  initial: async ({ dialogue }) =>
    (await recordBefore(dialogue.id, 'classification')) ?? {
      retentionClass: 'bevaras',
      smallCell: await smallCellSet(),
    },
};

async function smallCellSet(): Promise<number> {
  const { items } = await read<SettingList>('/settings');
  return items.find(({ key }) => key === 'smallCell')?.value ?? SMALL_CELL;
}

function MaterialContext({ dialogue }: RecordFormProps): ReactNode {
  const { t } = useTranslation('documenting');
  const { data, error, refetch } = useInfiniteQuery(contributionsQuery(dialogue.id, {}, 10));
  return (
    <Panel id="innehall-i-underlaget" title={t('form.holds')}>
      <p>{t('form.holdsLead')}</p>
      <SetsTable dialogue={dialogue.id} />
      {error !== null && <Failure error={error} retry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton />}
      <ul className="stack none">
        {data?.pages[0]?.items.map((item) => (
          <li key={item.id} className="quote">
            <p lang={item.language} className="said">
              {item.text}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
