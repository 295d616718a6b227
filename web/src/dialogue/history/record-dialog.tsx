import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { dayOf, shortDay, timeOf } from '../../dates/dates';
import { handbookQuery } from '../../queries/definition';
import { dialogueQuery, recordQuery } from '../../queries/dialogue';
import { Button } from '../../ui/button';
import { Modal } from '../../ui/modal';
import { Failure, Skeleton } from '../../ui/states';
import { useWords } from '../use-words';
import { fieldOrder } from './field-order';
import { kindWord } from './kind-word';
import { RecordContentView } from './record-content';

interface RecordDialogProps {
  readonly dialogueId: string;
  readonly record: string;
  readonly onClose: () => void;
}

function useFieldOrder(dialogueId: string, kind: string | undefined): readonly string[] {
  const { data: dialogue } = useSuspenseQuery(dialogueQuery(dialogueId));
  const { id, version } = dialogue.definition;
  const { data: handbook } = useQuery(handbookQuery(id, version));
  const steps = handbook?.phases.flatMap((phase) => phase.steps) ?? [];
  return fieldOrder(steps.find(({ record }) => record?.kind === kind)?.record?.schema);
}

/** A record in front of the page: what was given, by whom and when. */
export function RecordDialog({ dialogueId, record, onClose }: RecordDialogProps): ReactNode {
  const { t } = useWords();
  const { data, error, refetch } = useQuery(recordQuery(dialogueId, record));
  const order = useFieldOrder(dialogueId, data?.kind);
  return (
    <Modal title={data ? kindWord(data.kind, t) : t('records')} wide onClose={onClose}>
      {data ? (
        <>
          <p className="muted small">
            {t('recordBy', {
              name: data.author.name,
              day: `${shortDay(dayOf(data.at))} ${timeOf(data.at)}`,
            })}
            {' · '}
            {t('recordVersion', { version: String(data.version) })}
          </p>
          <RecordContentView content={data.content} order={order} />
          <p className="muted xs mono">{t('recordFingerprint', { hash: data.hash.slice(0, 16) })}</p>
        </>
      ) : error ? (
        <Failure error={error} retry={() => void refetch()} />
      ) : (
        <Skeleton />
      )}
      <p className="actions">
        <Button onPress={onClose}>{t('ui:close')}</Button>
      </p>
    </Modal>
  );
}
