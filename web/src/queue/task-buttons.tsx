import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskItem } from '../../../src/contract/task';
import { titled } from '../text/titled';
import { Button } from '../ui/button';
import { Failure } from '../ui/states';
import { useQueueActs, type QueueActs } from './use-queue-acts';

const AssignDialog = lazy(() => import('../task/assign-dialog').then((m) => ({ default: m.AssignDialog })));
const ExtendDialog = lazy(() => import('../task/extend-dialog').then((m) => ({ default: m.ExtendDialog })));

type Dialog = 'assign' | 'extend';
const begin = (act: Promise<void>): void => void act.catch(() => undefined);

/** What I may do with the task; what I may not is not here. */
export function TaskButtons({ item, me }: { item: TaskItem; me: string }): ReactNode {
  const { t } = useTranslation(['taskActs', 'queue']);
  const acts = useQueueActs();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const may = (act: TaskItem['acts'][number]): boolean => item.acts.includes(act);
  return (
    <>
      {acts.error && dialog === null && <Failure error={acts.error} />}
      <div className="actions">
        <Open item={item} />
        <Hold item={item} me={me} acts={acts} />
        {may('assign') && (
          <Button
            icon="user-plus"
            onPress={() => {
              setDialog('assign');
            }}
          >
            {t('taskActs:assignMore')}
          </Button>
        )}
        {may('remind') && (
          <Button
            icon="bell"
            busy={acts.doing === 'remind'}
            onPress={() => {
              begin(acts.remind(item));
            }}
          >
            {t('taskActs:remind')}
          </Button>
        )}
        {may('extend') && (
          <Button
            icon="calendar-plus"
            onPress={() => {
              setDialog('extend');
            }}
          >
            {t('taskActs:extendMore')}
          </Button>
        )}
      </div>
      <Suspense>
        <Dialogs
          item={item}
          acts={acts}
          dialog={dialog}
          onClose={() => {
            setDialog(null);
          }}
        />
      </Suspense>
    </>
  );
}

function Open({ item: { dialogue, ref, acts } }: { item: TaskItem }): ReactNode {
  const { t } = useTranslation('queue');
  return acts.includes('settle') ? (
    <Link className="btn primary" to="/dialoger/$id/uppgift/$task" params={{ id: dialogue.id, task: ref }}>
      {t('openTask')}
    </Link>
  ) : (
    <Link className="btn" to="/dialoger/$id" params={{ id: dialogue.id }}>
      {t('readTask')}
    </Link>
  );
}

function holdOf({ acts }: TaskItem): 'claim' | 'release' | null {
  if (acts.includes('claim')) return 'claim';
  return acts.includes('release') ? 'release' : null;
}

/** To take or to let go: one and the same button, so that it keeps the focus when it has turned. */
function Hold({ item, me, acts }: { item: TaskItem; me: string; acts: QueueActs }): ReactNode {
  const { t } = useTranslation('taskActs');
  const hold = holdOf(item);
  if (hold === null) return null;
  const { claimedBy } = item;
  const letGo =
    claimedBy === null || claimedBy.id === me
      ? t('releaseMine')
      : t('releaseOther', { name: claimedBy.name });
  return (
    <Button
      {...(hold === 'claim' && { icon: 'hand' as const })}
      busy={acts.doing === 'claim' || acts.doing === 'release'}
      onPress={() => {
        begin(acts[hold](item));
      }}
    >
      {hold === 'claim' ? t('claim') : letGo}
    </Button>
  );
}

interface DialogsProps {
  readonly item: TaskItem;
  readonly acts: QueueActs;
  readonly dialog: Dialog | null;
  readonly onClose: () => void;
}

function Dialogs({ item, acts, dialog, onClose }: DialogsProps): ReactNode {
  const { t } = useTranslation('taskActs');
  if (dialog === 'assign')
    return (
      <AssignDialog
        title={t('assignTitle', { task: titled(item.title) })}
        asked={item.asked}
        onAssign={(to) => acts.assign(item, to)}
        onClose={onClose}
      />
    );
  if (dialog === null) return null;
  return (
    <ExtendDialog
      title={t('extendTitle', { task: titled(item.title) })}
      due={item.due}
      onExtend={(to) => acts.extend(item, to)}
      onClose={onClose}
    />
  );
}
