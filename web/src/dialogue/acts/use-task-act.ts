import { useQuery } from '@tanstack/react-query';
import type { WaitingTask } from '../../../../src/contract/dialogue';
import type { ReleaseTask } from '../../../../src/contract/task';
import { useAct } from '../../queries/act';
import { touchedByDialogue } from '../../queries/keys';
import { meQuery } from '../../queries/me';
import { releaseOf } from '../../task/use-release';
import { useSay } from '../../ui/toasts';
import { useWords } from '../use-words';
import type { AtOnce } from './possible';

interface TaskAct {
  /** What it throws is `error`, too. */
  readonly run: (act: AtOnce, task: WaitingTask) => Promise<void>;
  /** What is being done now. */
  readonly doing: AtOnce | null;
  readonly error: unknown;
  /** The reader. */
  readonly me: string;
}

/** Acts on a task that need no word more. What can be taken back is offered back. */
export function useTaskAct(dialogueId: string): TaskAct {
  const { t } = useWords();
  const say = useSay();
  const me = useQuery(meQuery).data?.id ?? '';
  const act = useAct(...touchedByDialogue(dialogueId));
  const send = async (name: AtOnce, { ref }: WaitingTask, body?: ReleaseTask): Promise<void> => {
    await act.mutateAsync({
      path: `/dialogues/${dialogueId}/tasks/${ref}/${name}`,
      ...(body !== undefined && { body }),
    });
  };
  /** One's own, and nobody's who has taken it since. */
  const giveBack = async (task: WaitingTask): Promise<void> => {
    await send('release', task, { heldBy: me });
    say(t('done.release'));
  };
  const run = async (name: AtOnce, task: WaitingTask): Promise<void> => {
    await send(name, task, name === 'release' ? releaseOf(task) : undefined);
    const undo = { label: t('ui:undo'), act: () => void giveBack(task).catch(() => undefined) };
    say(t(`done.${name}`), name === 'claim' ? undo : undefined);
  };
  const last = act.variables?.path.split('/').at(-1) as AtOnce | undefined;
  return { run, doing: act.isPending && last !== undefined ? last : null, error: act.error, me };
}
