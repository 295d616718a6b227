import { useState, type ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { TaskItem } from '../../../src/contract/task';
import { otherHolder } from '../task/use-release';
import { titled } from '../text/titled';
import { Button } from '../ui/button';
import { partOf } from '../ui/part-of';
import { Banner } from '../ui/status';
import { idOf } from './queue-rows';
import type { Bulk, BulkKind, BulkResult } from './use-bulk';

const AssignDialog = partOf(() => import('../task/assign-dialog'), 'AssignDialog');
const ReleaseOther = partOf(() => import('../task/release-other'), 'ReleaseOther');

interface MarkBarProps {
  readonly marked: readonly TaskItem[];
  readonly me: string;
  /** Those done are no longer marked; those refused are. */
  readonly onDone: (refused: readonly TaskItem[]) => void;
  readonly bulk: Bulk;
}

/** What can be done with all that is marked. */
export function MarkBar({ marked, me, onDone, bulk }: MarkBarProps): ReactNode {
  const { t } = useTranslation(['queue', 'taskActs']);
  const [dialog, setDialog] = useState<'assign' | 'release' | null>(null);
  const { progress, run } = bulk;
  if (marked.length === 0) return null;
  const others = new Set(marked.flatMap((item) => otherHolder(item, me) ?? []));
  const close = (): void => {
    setDialog(null);
  };
  const begin = async (kind: BulkKind, body?: unknown): Promise<void> => {
    if (progress !== null) return;
    const { refused } = await run(kind, marked, body);
    onDone(refused.map(({ item }) => item));
  };
  return (
    <div className="actionbar" role="region" aria-label={t('queue:markedRegion')}>
      <strong role="status">
        {progress
          ? t('queue:bulkBusy', { done: String(progress.done), all: String(progress.all) })
          : t('queue:marked', { count: marked.length })}
      </strong>
      <Button size="s" icon="hand" onPress={() => void begin('claim')}>
        {t('taskActs:claim')}
      </Button>
      <Button
        size="s"
        onPress={() => {
          if (others.size > 0) setDialog('release');
          else void begin('release');
        }}
      >
        {t('taskActs:release')}
      </Button>
      <Button
        size="s"
        icon="user-plus"

        onPress={() => {
          setDialog('assign');
        }}
      >
        {t('taskActs:assignMore')}
      </Button>
      <Button
        size="s"
        kind="quiet"

        onPress={() => {
          onDone([]);
        }}
      >
        {t('queue:unmark')}
      </Button>
      {dialog === 'release' && (
        <ReleaseOther name={[...others].join(', ')} onClose={close} onRelease={() => begin('release')} />
      )}
      {dialog === 'assign' && (
        <AssignDialog
          title={t('queue:assignMarked')}
          asked={marked[0]?.asked ?? []}
          onAssign={(to) => begin('assign', { to })}
          onClose={close}
        />
      )}
    </div>
  );
}

const outcomes = {
  claim: 'bulkClaim',
  release: 'bulkRelease',
  assign: 'bulkAssign',
} as const satisfies Record<BulkKind, string>;

/** How many were done, and which were not and why. */
export function BulkOutcome({ result, onClose }: { result: BulkResult; onClose: () => void }): ReactNode {
  const { t } = useTranslation(['queue', 'ui']);
  const { kind, done, refused } = result;
  return (
    <div className="bulkresult">
      <Banner tone={refused.length === 0 ? 'ok' : 'warn'} live>
        <p>
          {done === 0 ? (
            t('queue:bulkNone')
          ) : (
            <Trans ns="queue" i18nKey={outcomes[kind]} count={done} components={{ b: <strong /> }} />
          )}{' '}
          {refused.length > 0 && t('queue:bulkRefused', { count: refused.length })}
        </p>
        {refused.length > 0 && (
          <ul className="stack small">
            {refused.map(({ item, why }) => (
              <li key={idOf(item)}>
                {t('queue:bulkRefusal', {
                  task: titled(item.title),
                  dialogue: item.dialogue.title,
                  why: why ?? t('ui:unreachable'),
                })}
              </li>
            ))}
          </ul>
        )}
        <p className="actions">
          <Button size="xs" kind="quiet" onPress={onClose}>
            {t('ui:close')}
          </Button>
        </p>
      </Banner>
    </div>
  );
}
