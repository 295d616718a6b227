import { useTranslation } from 'react-i18next';
import type { AcceptedAct } from '../../../src/contract/accepted-act';
import type { ExtendTask, ReleaseTask, TaskItem } from '../../../src/contract/task';
import { shortDay } from '../dates/dates';
import { useAct } from '../queries/act';
import { keys } from '../queries/keys';
import { releaseOf } from '../task/use-release';
import { useSay } from '../ui/toasts';

export type TaskActKind = 'claim' | 'release' | 'remind' | 'assign' | 'extend';

export interface QueueActs {
  readonly claim: (item: TaskItem) => Promise<void>;
  readonly release: (item: TaskItem) => Promise<void>;
  readonly remind: (item: TaskItem) => Promise<void>;
  readonly assign: (item: TaskItem, to: string) => Promise<void>;
  readonly extend: (item: TaskItem, to: ExtendTask) => Promise<void>;
  /** The act on its way. */
  readonly doing: TaskActKind | null;
  readonly error: Error | null;
}

export const pathOf = ({ dialogue, ref }: TaskItem): string => `/dialogues/${dialogue.id}/tasks/${ref}`;

/** The button in the toast went with the toast: the focus goes to the task one is at. */
function focusChosen(): void {
  if (document.activeElement !== document.body) return;
  document.querySelector<HTMLElement>('.queue .selected .what a')?.focus();
}

/** What one does with a task without opening it. Each says that it is done, and how to take it back where one can. */
export function useQueueActs(me: string): QueueActs {
  const { t } = useTranslation(['taskActs', 'ui']);
  const say = useSay();
  // Whichever dialogue it is in: of these, only what is on screen is read anew.
  const { mutateAsync, isPending, variables, error } = useAct<AcceptedAct>(['dialogue'], keys.work);
  const act = async (item: TaskItem, kind: TaskActKind, body?: unknown): Promise<void> => {
    await mutateAsync({ path: `${pathOf(item)}/${kind}`, ...(body !== undefined && { body }) });
  };
  const takeBack = (item: TaskItem, kind: TaskActKind, body?: unknown): void => {
    void act(item, kind, body)
      .catch(() => undefined)
      .then(focusChosen);
  };
  const claim = async (item: TaskItem): Promise<void> => {
    await act(item, 'claim');
    say(t('taskActs:claimed'), {
      label: t('ui:undo'),
      act: () => {
        takeBack(item, 'release', { heldBy: me } satisfies ReleaseTask);
      },
    });
  };
  const release = async (item: TaskItem): Promise<void> => {
    await act(item, 'release', releaseOf(item));
    say(t('taskActs:released'), {
      label: t('ui:undo'),
      act: () => {
        takeBack(item, 'claim');
      },
    });
  };
  return {
    claim,
    release,
    remind: async (item) => {
      await act(item, 'remind');
      say(t('taskActs:reminded'));
    },
    assign: async (item, to) => {
      await act(item, 'assign', { to });
      say(t('taskActs:assigned'));
    },
    extend: async (item, to) => {
      await act(item, 'extend', to);
      say(t('taskActs:extended', { day: shortDay(to.due) }));
    },
    doing: isPending ? (variables.path.split('/').at(-1) as TaskActKind) : null,
    error,
  };
}
