import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportItem } from '../../../src/contract/import';
import { figure, moment } from '../dates/dates';
import { Panel } from '../ui/page';
import { Failure } from '../ui/states';
import { Status, type Tone } from '../ui/status';
import { importsQuery, isGoing } from './import-query';

export const importTones: Readonly<Record<ImportItem['status'], Tone>> = {
  waiting: 'now',
  running: 'now',
  done: 'ok',
  refused: 'danger',
  failed: 'danger',
  discarded: 'idle',
};

/** Files on their way in, and those that have come. Nothing where none ever has. */
export function ImportsPanel({ id }: { readonly id: string }): ReactNode {
  const { t } = useTranslation('documenting');
  const { data, error, refetch } = useQuery(importsQuery(id));
  if (error !== null && data === undefined) return <Failure error={error} retry={() => void refetch()} />;
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Panel id="intagna" title={t('imports.title')}>
      <table className="table cards">
        <caption className="vh">{t('imports.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('imports.file')}</th>
            <th scope="col">{t('imports.started')}</th>
            <th scope="col">{t('imports.status')}</th>
            <th scope="col">{t('imports.rows')}</th>
          </tr>
        </thead>
        <tbody>
          {data.items.map((item) => (
            <ImportRow key={item.id} id={id} item={item} />
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

function ImportRow({ id, item }: { id: string; item: ImportItem }): ReactNode {
  const { t } = useTranslation('documenting');
  const { read, stored, bad } = item.rows;
  return (
    <tr>
      <th scope="row">
        <Link to="/dialoger/$id/import" params={{ id }} search={{ import: item.id }} className="filename">
          {item.file.name}
        </Link>
      </th>
      <td data-label={t('imports.started')}>{moment(item.at)}</td>
      <td data-label={t('imports.status')}>
        <Status tone={importTones[item.status]}>{t(`status.${item.status}`)}</Status>
        {isGoing(item) && (
          <progress aria-label={t('imports.progress', { file: item.file.name, read: figure(read) })} />
        )}
      </td>
      <td data-label={t('imports.rows')}>
        {isGoing(item) ? figure(read) : t('imports.counts', { stored: figure(stored), bad: figure(bad) })}
      </td>
    </tr>
  );
}
