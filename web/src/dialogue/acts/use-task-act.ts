import { useAct } from '../../queries/act';
import { touchedByDialogue } from '../../queries/keys';
import { useSay } from '../../ui/toasts';
import { useWords } from '../use-words';
import type { AtOnce } from './possible';

interface TaskAct {
  readonly run: (act: AtOnce, ref: string) => Promise<void>;
  /** What is being done now. */
  readonly doing: AtOnce | null;
  readonly error: unknown;
}

/** Acts on a task that need no word more. What can be taken back is offered back. */
export function useTaskAct(dialogueId: string): TaskAct {
  const { t } = useWords();
  const say = useSay();
  const act = useAct(...touchedByDialogue(dialogueId));
  const path = (name: AtOnce, ref: string): string => `/dialogues/${dialogueId}/tasks/${ref}/${name}`;
  const run = async (name: AtOnce, ref: string): Promise<void> => {
    try {
      await act.mutateAsync({ path: path(name, ref) });
    } catch {
      // Shown where the act stands.
      return;
    }
    const undo = { label: t('ui:undo'), act: () => void run('release', ref) };
    say(t(`done.${name}`), name === 'claim' ? undo : undefined);
  };
  const last = act.variables?.path.split('/').at(-1) as AtOnce | undefined;
  return { run, doing: act.isPending && last !== undefined ? last : null, error: act.error };
}
