import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DialogueDetail, WaitingTask } from '../../../src/contract/dialogue';
import { useAct } from '../queries/act';
import { touchedByDialogue } from '../queries/keys';
import { titled } from '../text/titled';
import { Button } from '../ui/button';
import { Failure } from '../ui/states';
import { useSay } from '../ui/toasts';
import { useKeptFocus } from '../ui/use-kept-focus';
import { useLanding } from '../ui/use-landing';
import { TaskDialog } from './task-dialog';
import { otherHolder, releaseOf, useRelease } from './use-release';
import type { TaskVerdicts } from './verdict';

interface ClaimRowProps {
  readonly dialogue: DialogueDetail;
  readonly task: WaitingTask;
  readonly verdicts: TaskVerdicts;
  readonly me: string;
}

/** Who has taken it, and what one may do about that. */
export function ClaimRow({ dialogue, task, verdicts, me }: ClaimRowProps): ReactNode {
  const { t } = useTranslation('task');
  const row = useRef<HTMLDivElement>(null);
  const { landing, land } = useLanding<HTMLSpanElement>();
  useKeptFocus(row, () => landing.current?.focus());
  const [dialog, setDialog] = useState<'assign' | 'extend' | null>(null);
  const may = (name: string): boolean => verdicts[name]?.permitted === true;
  const hold = useHold(dialogue, task);
  const close = (): void => {
    setDialog(null);
  };
  return (
    <div className="stack tight">
      <div ref={row} className="row claim" aria-live="polite">
        <span ref={landing} tabIndex={-1} className="small">
          {useClaimSentence(task, me)}
        </span>
        <Hold {...{ task, me, may, hold }} onAsked={land} />
        {may('assign') && (
          <Button
            kind="quiet"
            size="s"
            icon="user-plus"
            onPress={() => {
              setDialog('assign');
            }}
          >
            {t('assign')}
          </Button>
        )}
        {may('extend') && task.due !== null && (
          <Button
            kind="quiet"
            size="s"
            icon="clock"
            onPress={() => {
              setDialog('extend');
            }}
          >
            {t('extend')}
          </Button>
        )}
      </div>
      {hold.error !== null && <Failure error={hold.error} />}
      {dialog !== null && (
        <TaskDialog
          act={dialog}
          task={{ ...task, dialogue: dialogue.id, about: `${titled(task.title)}, ${task.unit.name}` }}
          onClose={close}
        />
      )}
    </div>
  );
}

interface Holding {
  readonly claim: () => void;
  /** What it throws is shown where it was asked for. */
  readonly release: (task: WaitingTask) => Promise<void>;
  readonly busy: boolean;
  readonly error: Error | null;
}

function useHold(dialogue: DialogueDetail, task: WaitingTask): Holding {
  const { t } = useTranslation('task');
  const say = useSay();
  const act = useAct(...touchedByDialogue(dialogue.id));
  const path = (name: string): string => `/dialogues/${dialogue.id}/tasks/${task.ref}/${name}`;
  const claim = async (): Promise<void> => {
    await act.mutateAsync({ path: path('claim') });
    say(t('claimed'));
  };
  return {
    claim: () => void claim().catch(() => undefined),
    release: async (held) => {
      await act.mutateAsync({ path: path('release'), body: releaseOf(held) });
      say(t('released'));
    },
    busy: act.isPending,
    error: act.error,
  };
}

interface HoldProps {
  readonly task: WaitingTask;
  readonly me: string;
  readonly may: (name: string) => boolean;
  readonly hold: Holding;
  /** The question has been answered; the button that led to it may be gone. */
  readonly onAsked: () => void;
}

/** To take or to let go. Each is a button of its own: a second press must not undo the first, nor what a colleague did. */
function Hold({ task, me, may, hold, onAsked }: HoldProps): ReactNode {
  const { t } = useTranslation(['task', 'taskActs']);
  const { release, question } = useRelease(hold.release, me, onAsked);
  const other = otherHolder(task, me);
  return (
    <>
      {may('claim') && (
        <Button size="s" icon="hand" busy={hold.busy} onPress={hold.claim}>
          {t('task:claim')}
        </Button>
      )}
      {!may('claim') && may('release') && (
        <Button
          key={other ?? 'mine'}
          size="s"
          icon="x"
          busy={hold.busy}
          onPress={() => {
            release(task);
          }}
        >
          {other === null ? t('task:release') : t('taskActs:releaseOtherMore', { name: other })}
        </Button>
      )}
      {question}
    </>
  );
}

function useClaimSentence({ claimedBy }: WaitingTask, me: string): string {
  const { t } = useTranslation('task');
  if (claimedBy === null) return t('claimFree');
  return claimedBy.id === me ? t('claimMine') : t('claimOther', { name: claimedBy.name });
}
