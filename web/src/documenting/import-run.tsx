import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import type { ImportItem } from '../../../src/contract/import';
import { figure, moment } from '../dates/dates';
import { keys } from '../queries/keys';
import { Failure, Skeleton } from '../ui/states';
import { Banner, Status } from '../ui/status';
import { bytesShown, hashShown } from './bytes';
import { FaultsPanel } from './faults-panel';
import { ImportFrame } from './import-frame';
import { importQuery, isGoing } from './import-query';
import { importTones } from './imports-panel';
import { isUnknown } from './is-unknown';
import { WaysOn } from './ways-on';

interface RunProps {
  readonly dialogue: DialogueDetail;
  readonly run: string;
}

/** How far an import has come, and what came of it. Its address can be left and come back to. */
export function ImportRun({ dialogue, run }: RunProps): ReactNode {
  const { t } = useTranslation('documenting');
  const { data, error, refetch } = useQuery(importQuery(dialogue.id, run));
  useRefreshWhenDone(dialogue.id, data);
  if (data === undefined && isUnknown(error)) {
    return (
      <ImportFrame dialogue={dialogue} title={t('import.unknownRun')} answer={t('import.unknownRunText')}>
        <WaysOn id={dialogue.id} />
      </ImportFrame>
    );
  }
  if (data === undefined) {
    return (
      <ImportFrame dialogue={dialogue} title={t('import.title')} step="run">
        {error ? <Failure error={error} retry={() => void refetch()} /> : <Skeleton />}
      </ImportFrame>
    );
  }
  return (
    <ImportFrame
      dialogue={dialogue}
      title={t('import.resultTitle', { file: data.file.name })}
      answer={<Answer item={data} />}
      step={isGoing(data) ? 'run' : 'result'}
    >
      {error !== null && <Failure error={error} retry={() => void refetch()} />}
      {isGoing(data) ? <Progress item={data} /> : <Result dialogue={dialogue} item={data} />}
    </ImportFrame>
  );
}

/** What it brought in is read anew, once. */
function useRefreshWhenDone(id: string, item: ImportItem | undefined): void {
  const client = useQueryClient();
  const wasGoing = useRef(false);
  const going = item === undefined ? undefined : isGoing(item);
  useEffect(() => {
    if (going === false && wasGoing.current) void client.invalidateQueries({ queryKey: keys.dialogue(id) });
    wasGoing.current = going === true;
  }, [client, id, going]);
}

const answers = {
  waiting: 'import.answerRunning',
  running: 'import.answerRunning',
  done: 'import.answerDoneBad',
  refused: 'import.answerRefused',
  failed: 'import.answerFailed',
  discarded: 'import.answerDiscarded',
} as const satisfies Record<ImportItem['status'], string>;

function Answer({ item }: { readonly item: ImportItem }): ReactNode {
  const { t } = useTranslation('documenting');
  const { read, stored, bad } = item.rows;
  const isWhole = item.status === 'done' && bad === 0;
  return (
    <Trans
      t={t}
      i18nKey={isWhole ? 'import.answerDoneAll' : answers[item.status]}
      count={bad}
      values={{ read: figure(read), stored: figure(stored), bad: figure(bad) }}
      components={{ 1: <strong /> }}
    />
  );
}

function Progress({ item }: { readonly item: ImportItem }): ReactNode {
  const { t } = useTranslation('documenting');
  const { read, stored } = item.rows;
  return (
    <div className="progress">
      <div className="row apart">
        <label htmlFor="framsteg">
          <strong>{t(item.status === 'waiting' ? 'import.waiting' : 'import.running')}</strong>
        </label>
        <span className="num">{t('import.runningRows', { read: figure(read), stored: figure(stored) })}</span>
      </div>
      <progress id="framsteg" />
      <p className="muted xs">{t('import.leave')}</p>
    </div>
  );
}

function Result({ dialogue, item }: { dialogue: DialogueDetail; item: ImportItem }): ReactNode {
  const { t } = useTranslation('documenting');
  const params = { id: dialogue.id };
  return (
    <div className="split">
      <div className="stack wide">
        {item.status === 'failed' && (
          <Banner tone="danger">
            <p>{t('import.failedNext')}</p>
            {item.error !== null && <p className="small">{item.error}</p>}
          </Banner>
        )}
        {item.status === 'discarded' && (
          <Banner tone="warn">
            <p>{t('import.discardedNext')}</p>
          </Banner>
        )}
        <div className="actions">
          {item.rows.stored > 0 && (
            <Link className="btn primary" to="/dialoger/$id/kodning" params={params} search={{}}>
              {t('import.toCoding')}
            </Link>
          )}
          <Link
            className="btn"
            to="/dialoger/$id/underlag"
            params={params}
            search={{ underlag: item.dataSet.id }}
          >
            {t('import.toMaterial')}
          </Link>
        </div>
        {item.rows.bad > 0 && <FaultsPanel dialogue={dialogue} item={item} />}
      </div>
      <RunFacts item={item} />
    </div>
  );
}

function RunFacts({ item }: { readonly item: ImportItem }): ReactNode {
  const { t } = useTranslation('documenting');
  const { read, stored, bad } = item.rows;
  return (
    <aside className="well stack" aria-labelledby="harkomst">
      <h2 id="harkomst">{t('import.provenance')}</h2>
      <Status tone={importTones[item.status]}>{t(`status.${item.status}`)}</Status>
      <dl className="facts list">
        <dt>{t('import.counted.read')}</dt>
        <dd>{figure(read)}</dd>
        <dt>{t('import.counted.stored')}</dt>
        <dd>{figure(stored)}</dd>
        <dt>{t('import.counted.bad')}</dt>
        <dd>{figure(bad)}</dd>
        <dt>{t('import.fileName')}</dt>
        <dd className="filename">
          {item.file.name}, {bytesShown(item.file.bytes)}
        </dd>
        <dt>{t('import.hash')}</dt>
        <dd className="mono">{hashShown(item.file.sha256)}</dd>
        <dt>{t('sets.set')}</dt>
        <dd>{item.dataSet.title}</dd>
        <dt>{t('imports.started')}</dt>
        <dd>
          {moment(item.at)}, {item.startedBy.name}
        </dd>
        <dt>{t('import.mode')}</dt>
        <dd>{t(item.mode === 'keep-good' ? 'import.keepGood' : 'import.allOrNothing')}</dd>
      </dl>
    </aside>
  );
}
