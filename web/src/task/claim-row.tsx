import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DialogueDetail, WaitingTask } from '../../../src/contract/dialogue';
import { useAct } from '../queries/act';
import { touchedByDialogue } from '../queries/keys';
import { titled } from '../text/titled';
import { Button } from '../ui/button';
import { Failure } from '../ui/states';
import { useSay } from '../ui/toasts';
import { TaskDialog } from './task-dialog';
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
  const say = useSay();
  const act = useAct(...touchedByDialogue(dialogue.id));
  const [dialog, setDialog] = useState<'assign' | 'extend' | null>(null);
  const path = `/dialogues/${dialogue.id}/tasks/${task.ref}`;
  const may = (name: string): boolean => verdicts[name]?.permitted === true;
  const close = (): void => {
    setDialog(null);
  };
  const carryOut = (name: 'claim' | 'release', done: string): void => {
    act.mutate(
      { path: `${path}/${name}` },
      {
        onSuccess: () => {
          say(done);
        },
      },
    );
  };
  return (
    <div className="stack tight">
      <div className="row claim" aria-live="polite">
        <span className="small">{useClaimSentence(task, me)}</span>
        {/* One button that changes its word keeps the focus where it was. */}
        {(may('claim') || may('release')) && (
          <Button
            size="s"
            icon={may('claim') ? 'hand' : 'x'}
            busy={act.isPending}
            onPress={() => {
              if (may('claim')) carryOut('claim', t('claimed'));
              else carryOut('release', t('released'));
            }}
          >
            {may('claim') ? t('claim') : t('release')}
          </Button>
        )}
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
      {act.error !== null && <Failure error={act.error} />}
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

function useClaimSentence({ claimedBy }: WaitingTask, me: string): string {
  const { t } = useTranslation('task');
  if (claimedBy === null) return t('claimFree');
  return claimedBy.id === me ? t('claimMine') : t('claimOther', { name: claimedBy.name });
}
