import { Link } from '@tanstack/react-router';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskItem } from '../../../src/contract/task';
import { otherHolder, useRelease } from '../task/use-release';
import { titled } from '../text/titled';
import { Button } from '../ui/button';
import { partOf } from '../ui/part-of';
import { Failure } from '../ui/states';
import { useKeptFocus } from '../ui/use-kept-focus';
import { useQueueActs, type QueueActs } from './use-queue-acts';

const AssignDialog = partOf(() => import('../task/assign-dialog'), 'AssignDialog');
const ExtendDialog = partOf(() => import('../task/extend-dialog'), 'ExtendDialog');

type Dialog = 'assign' | 'extend';
const begin = (act: Promise<void>): void => void act.catch(() => undefined);

/** What I may do with the task; what I may not is not here. */
export function TaskButtons({ item, me }: { item: TaskItem; me: string }): ReactNode {
  const { t } = useTranslation(['taskActs', 'queue']);
  const acts = useQueueActs(me);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const { release, question } = useRelease(acts.release, me);
  const box = useRef<HTMLDivElement>(null);
  useKeptFocus(box, () => {
    box.current?.querySelector('a')?.focus();
  });
  const may = (act: TaskItem['acts'][number]): boolean => item.acts.includes(act);
  return (
    <>
      {acts.error && dialog === null && question === null && <Failure error={acts.error} />}
      <div ref={box} className="actions">
        <Open item={item} />
        <Hold item={item} me={me} acts={acts} onRelease={release} />
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
      {question}
      <Dialogs
        item={item}
        acts={acts}
        dialog={dialog}
        onClose={() => {
          setDialog(null);
        }}
      />
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

interface HoldProps {
  readonly item: TaskItem;
  readonly me: string;
  readonly acts: QueueActs;
  readonly onRelease: (item: TaskItem) => void;
}

/** To take or to let go. Each is a button of its own: a second press must not undo the first, nor what a colleague did. */
function Hold({ item, me, acts, onRelease }: HoldProps): ReactNode {
  const { t } = useTranslation('taskActs');
  const hold = holdOf(item);
  if (hold === null) return null;
  const other = otherHolder(item, me);
  if (hold === 'claim')
    return (
      <Button
        key="claim"
        icon="hand"
        busy={acts.doing === 'claim'}
        onPress={() => {
          begin(acts.claim(item));
        }}
      >
        {t('claim')}
      </Button>
    );
  return (
    <Button
      key={other ?? 'mine'}
      busy={acts.doing === 'release'}
      onPress={() => {
        onRelease(item);
      }}
    >
      {other === null ? t('releaseMine') : t('releaseOtherMore', { name: other })}
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
