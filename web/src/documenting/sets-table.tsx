import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { figure, span } from '../dates/dates';
import { dataSetsQuery } from '../queries/material';
import { Failure, Skeleton } from '../ui/states';

/** The dialogue's data sets, beside a form that is about them. */
export function SetsTable({ dialogue }: { readonly dialogue: string }): ReactNode {
  const { t } = useTranslation('documenting');
  const { data, error, refetch } = useQuery(dataSetsQuery(dialogue));
  if (data === undefined) {
    return error ? <Failure error={error} retry={() => void refetch()} /> : <Skeleton lines={3} />;
  }
  return (
    <table className="table cards">
      <caption className="vh">{t('sets.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('sets.set')}</th>
          <th scope="col">{t('sets.method')}</th>
          <th scope="col">{t('sets.collected')}</th>
          <th scope="col">{t('sets.rows')}</th>
        </tr>
      </thead>
      <tbody>
        {data.items.map((set) => (
          <tr key={set.id}>
            <th scope="row">{set.title}</th>
            <td data-label={t('sets.method')}>{set.method}</td>
            <td data-label={t('sets.collected')}>{span(set.periodFrom, set.periodTo)}</td>
            <td data-label={t('sets.rows')}>{figure(set.rowCount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
