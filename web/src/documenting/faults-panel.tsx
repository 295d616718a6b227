import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import type { ImportFaultItem, ImportItem } from '../../../src/contract/import';
import type { FaultCode } from '../../../src/domain/import/fault';
import { addressOf } from '../api';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { Panel } from '../ui/page';
import { Failure, Skeleton } from '../ui/states';
import { Status } from '../ui/status';
import { importFaultsQuery } from './import-query';
import { NotMine, useMaterialRight } from './material-rights';

interface FaultsProps {
  readonly dialogue: DialogueDetail;
  readonly item: ImportItem;
}

/** Only the rows that failed: where, what stood there, what is wrong and what to do. */
export function FaultsPanel({ dialogue, item }: FaultsProps): ReactNode {
  const { t } = useTranslation('documenting');
  const right = useMaterialRight(dialogue, 'import-contributions');
  const csv = (
    <a className="btn s" href={addressOf(`/imports/${item.id}/faults.csv`)} download="felrader.csv">
      <Icon name="download" />
      {t('import.faultsCsv', { count: item.rows.bad })}
    </a>
  );
  return (
    <Panel id="felrader" title={t('import.faults')} aside={csv}>
      <FaultRows id={dialogue.id} item={item} />
      {right.kind === 'may' && (
        <>
          <p>{t(item.rows.stored > 0 ? 'import.retryKept' : 'import.retryNone')}</p>
          <div className="actions">
            <Link
              className="btn"
              to="/dialoger/$id/import"
              params={{ id: dialogue.id }}
              search={{ som: item.id }}
            >
              <Icon name="upload" />
              {t('import.retry')}
            </Link>
          </div>
        </>
      )}
      <NotMine right={right} what={t('act.import')} dialogue={dialogue} />
    </Panel>
  );
}

function FaultRows({ id, item }: { readonly id: string; readonly item: ImportItem }): ReactNode {
  const { t } = useTranslation('documenting');
  const rows = useRef<HTMLTableSectionElement>(null);
  const { data, error, refetch, ...more } = useInfiniteQuery(importFaultsQuery(id, item.id));
  if (data === undefined) {
    return error ? <Failure error={error} retry={() => void refetch()} /> : <Skeleton />;
  }
  const faults = data.pages.flatMap((page) => page.items);
  const next = async (): Promise<void> => {
    const first = faults.length;
    await more.fetchNextPage();
    requestAnimationFrame(() => rows.current?.querySelectorAll<HTMLElement>('tr')[first]?.focus());
  };
  return (
    <>
      <table className="table cards">
        <caption className="vh">{t('import.faultTable')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('import.line')}</th>
            <th scope="col">{t('import.column')}</th>
            <th scope="col">{t('import.value')}</th>
            <th scope="col">{t('import.fault')}</th>
            <th scope="col">{t('import.todo')}</th>
          </tr>
        </thead>
        <tbody ref={rows}>
          {faults.map((fault) => (
            <FaultRow key={`${String(fault.line)} ${fault.code} ${fault.column ?? ''}`} fault={fault} />
          ))}
        </tbody>
      </table>
      {more.hasNextPage && (
        <div className="actions">
          <Button size="s" busy={more.isFetchingNextPage} onPress={() => void next()}>
            {t('import.moreFaults')}
          </Button>
        </div>
      )}
      {error !== null && <Failure error={error} retry={() => void refetch()} />}
    </>
  );
}

function FaultRow({ fault }: { readonly fault: ImportFaultItem }): ReactNode {
  const { t } = useTranslation('documenting');
  return (
    <tr tabIndex={-1}>
      <th scope="row">
        <span className="incards">{t('import.line')} </span>
        {fault.line}
      </th>
      <td data-label={t('import.column')}>{fault.column ?? t('import.whole')}</td>
      <td data-label={t('import.value')} className="first">
        {fault.value ?? <span className="muted">{t('import.empty')}</span>}
      </td>
      <td data-label={t('import.fault')}>
        <Status tone="danger">
          {t(`import.rowFaults.${fault.code as FaultCode}`, { defaultValue: fault.message })}
        </Status>
      </td>
      <td data-label={t('import.todo')}>{t(`import.fix.${fault.code as FaultCode}`)}</td>
    </tr>
  );
}
