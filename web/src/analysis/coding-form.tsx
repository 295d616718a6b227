import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Theme } from '../../../src/contract/analysis';
import type { Page } from '../../../src/contract/page';
import { read } from '../api';
import { figure } from '../dates/dates';
import { NumberField, TextArea } from '../form/inputs';
import { contributionCountsQuery, themesQuery } from '../queries/material';
import type { RecordForm, RecordFormProps } from '../task/record-form';
import { Panel } from '../ui/page';
import { Failure, Skeleton } from '../ui/states';
import { Status } from '../ui/status';
import { ThemesPanel } from './themes-panel';
import './analysis.css';

/** Kodning: that it is done, with how many themes. The passages themselves were coded on a page of their own. */
export const codingForm: RecordForm = {
  Fields: function CodingRecord(): ReactNode {
    const { t } = useTranslation('analysis');
    return (
      <>
        <NumberField name="record.themes" label={t('form.themes')} hint={t('form.themesHint')} />
        <TextArea name="record.note" optional label={t('form.note')} hint={t('form.noteHint')} />
      </>
    );
  },
  Context: CodingSoFar,
  initial: async ({ dialogue }) => {
    const { items } = await read<Page<Theme>>(`/dialogues/${dialogue.id}/themes`, { limit: 200 });
    return { themes: items.length };
  },
};

function CodingSoFar({ dialogue: { id } }: RecordFormProps): ReactNode {
  const { t } = useTranslation('analysis');
  const themes = useQuery(themesQuery(id));
  const counts = useQuery(contributionCountsQuery(id));
  const error = themes.error ?? counts.error;
  const again = (): void => {
    void themes.refetch();
    void counts.refetch();
  };
  const link = (
    <Link className="btn s" to="/dialoger/$id/kodning" params={{ id }} search={{}}>
      {t('form.toCoding')}
    </Link>
  );
  return (
    <Panel id="kodningen" title={t('form.codingTitle')} aside={link}>
      {error !== null && <Failure error={error} retry={again} />}
      {themes.data !== undefined && counts.data !== undefined ? (
        <>
          <Left uncoded={counts.data.uncoded} />
          <ThemesPanel dialogue={id} themes={themes.data.items} counts={counts.data} mayCode={false} />
        </>
      ) : (
        error === null && <Skeleton lines={4} />
      )}
    </Panel>
  );
}

function Left({ uncoded }: { readonly uncoded: number }): ReactNode {
  const { t } = useTranslation('analysis');
  if (uncoded === 0) return <Status tone="ok">{t('form.leftNone')}</Status>;
  return <Status tone="warn">{t('form.left', { count: uncoded, number: figure(uncoded) })}</Status>;
}
