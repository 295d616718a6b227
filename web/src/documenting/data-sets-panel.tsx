import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DataSetItem } from '../../../src/contract/data-set';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import { dayInMargin, dayOf, figure, span } from '../dates/dates';
import { dataSetsQuery } from '../queries/material';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { Panel } from '../ui/page';
import { partOf } from '../ui/part-of';
import { Empty, Failure, Skeleton } from '../ui/states';
import { Status } from '../ui/status';
import { hashShown } from './bytes';
import { FileState, Provenance } from './data-set-provenance';
import { NotMine, useMaterialRight } from './material-rights';

const AddDataSetDialog = partOf(() => import('./add-data-set-dialog'), 'AddDataSetDialog');

/** What was collected, each with where it comes from and whether its file is as it came. */
export function DataSetsPanel({ dialogue }: { readonly dialogue: DialogueDetail }): ReactNode {
  const { t } = useTranslation('documenting');
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useQuery(dataSetsQuery(dialogue.id));
  const register = useMaterialRight(dialogue, 'register-data-set');
  const bring = useMaterialRight(dialogue, 'import-contributions');
  const actions = (
    <div className="actions">
      {register.kind === 'may' && (
        <Button
          size="s"
          icon="plus"
          onPress={() => {
            setAdding(true);
          }}
        >
          {t('sets.add')}
        </Button>
      )}
      {bring.kind === 'may' && (
        <Link className="btn primary s" to="/dialoger/$id/import" params={{ id: dialogue.id }}>
          <Icon name="upload" />
          {t('sets.import')}
        </Link>
      )}
    </div>
  );
  return (
    <Panel id="underlag" title={t('sets.title')} aside={actions}>
      {error !== null && <Failure error={error} retry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton lines={4} />}
      {data?.items.length === 0 && (
        <Empty title={t('sets.empty')}>{dialogue.ended === null ? t('sets.emptyNext') : undefined}</Empty>
      )}
      {data !== undefined && data.items.length > 0 && <DataSets dialogue={dialogue} sets={data.items} />}
      <NotMine right={bring} what={t('act.import')} dialogue={dialogue} />
      <NotMine right={register} what={t('act.register')} dialogue={dialogue} />
      {adding && (
        <AddDataSetDialog
          dialogue={dialogue.id}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </Panel>
  );
}

interface DataSetsProps {
  readonly dialogue: DialogueDetail;
  readonly sets: readonly DataSetItem[];
}

function DataSets({ dialogue, sets }: DataSetsProps): ReactNode {
  const { t } = useTranslation('documenting');
  return (
    <table className="table cards">
      <caption className="vh">{t('sets.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('sets.set')}</th>
          <th scope="col">{t('sets.collected')}</th>
          <th scope="col">{t('sets.rows')}</th>
          <th scope="col">{t('sets.file')}</th>
          <th scope="col">{t('sets.state')}</th>
        </tr>
      </thead>
      <tbody>
        {sets.map((set) => (
          <DataSetRow key={set.id} dialogue={dialogue} set={set} />
        ))}
      </tbody>
    </table>
  );
}

function DataSetRow({ dialogue, set }: { dialogue: DialogueDetail; set: DataSetItem }): ReactNode {
  const { t } = useTranslation('documenting');
  return (
    <tr>
      <th scope="row">
        {set.title}
        <Provenance dialogue={dialogue} set={set} />
      </th>
      <td data-label={t('sets.collected')} className="nowrap">
        {span(set.periodFrom, set.periodTo)}
      </td>
      <td data-label={t('sets.rows')}>
        <Link to="." search={(before) => ({ ...before, underlag: set.id })} hash="bidrag">
          {t('sets.contributions', { count: set.contributions, number: figure(set.contributions) })}
        </Link>
        <br />
        <span className="muted">{t('sets.ofRows', { rows: figure(set.rowCount) })}</span>
      </td>
      <td data-label={t('sets.file')}>
        {set.file === null ? (
          <span className="muted">{t('sets.noFile')}</span>
        ) : (
          <>
            <span className="filename">{set.file.name}</span>
            <br />
            <span className="mono muted nowrap">{hashShown(set.file.sha256)}</span>
          </>
        )}
      </td>
      <td data-label={t('sets.state')}>
        <div className="stack tight">
          {set.registeredAt === null ? (
            <Status tone="idle" icon="circle-dashed">
              {t('sets.unregistered')}
            </Status>
          ) : (
            <Status tone="ok">{t('sets.registered', { day: dayInMargin(dayOf(set.registeredAt)) })}</Status>
          )}
          {set.file !== null && <FileState file={set.file} />}
        </div>
      </td>
    </tr>
  );
}
