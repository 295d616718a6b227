import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StalledItem } from '../../../src/contract/monitoring';
import { refOf } from '../../../src/domain/waiting/task-ref';
import { useAct } from '../queries/act';
import { touchedByDialogue } from '../queries/keys';
import { titled } from '../text/titled';
import { Button } from '../ui/button';
import { Failure } from '../ui/states';
import { useSay } from '../ui/toasts';
import type { DialogKind } from './stalled-dialog';
import { rowOf } from './use-row-focus';

interface RowActsProps {
  readonly item: StalledItem;
  readonly onDone: (row: string) => void;
  readonly onDialog: (kind: DialogKind) => void;
}

/** What the one who looks may do about it at once. What they may not is not here; the dialogue's page says why. */
export function RowActs({ item, onDone, onDialog }: RowActsProps): ReactNode {
  const { t } = useTranslation(['stalled', 'taskActs']);
  const say = useSay();
  const { dialogue, step, task, acts } = item;
  const act = useAct(...touchedByDialogue(dialogue.id));
  const ref = refOf(task);
  const about = <span className="vh">: {`${titled(step.title)}, ${dialogue.title}`}</span>;
  const remind = (): void => {
    act.mutate(
      { path: `/dialogues/${dialogue.id}/tasks/${ref}/remind` },
      {
        onSuccess: () => {
          say(t('taskActs:reminded'));
        },
        onSettled: () => {
          onDone(rowOf(item));
        },
      },
    );
  };
  return (
    <>
      <div className="quad">
        {acts.includes('remind') && (
          <Button size="xs" busy={act.isPending} onPress={remind}>
            {t('taskActs:remind')}
            {about}
          </Button>
        )}
        {(['assign', 'extend'] as const)
          .filter((kind) => acts.includes(kind))
          .map((kind) => (
            <Button
              key={kind}
              size="xs"
              onPress={() => {
                onDialog(kind);
              }}
            >
              {t(`taskActs:${kind}More`)}
              {about}
            </Button>
          ))}
        <Link
          className="btn xs"
          to="/dialoger/$id/uppgift/$task"
          params={{ id: dialogue.id, task: ref }}
          preload={false}
        >
          {t(acts.includes('settle') ? 'taskActs:open' : 'stalled:read')}
          {about}
        </Link>
      </div>
      {act.error !== null && <Failure error={act.error} />}
    </>
  );
}
