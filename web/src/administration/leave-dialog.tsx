import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Leaving } from '../../../src/contract/person';
import { useAct } from '../queries/act';
import { keys } from '../queries/keys';
import { Confirm } from '../ui/confirm';
import { useSay } from '../ui/toasts';

interface LeaveDialogProps {
  readonly person: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
  readonly onLeft: (left: Leaving) => void;
}

export function LeaveDialog({ person: { id, name }, onClose, onLeft }: LeaveDialogProps): ReactNode {
  const { t } = useTranslation('administration');
  const act = useAct<Leaving>(keys.organisation, keys.work);
  return (
    <Confirm
      title={t('people.leaveTitle', { name })}
      verb={t('people.leave')}
      danger
      onClose={onClose}
      onConfirm={async () => {
        onLeft(await act.mutateAsync({ path: `/organisation/people/${encodeURIComponent(id)}/deactivate` }));
      }}
    >
      <p>{t('people.leaveText', { name })}</p>
    </Confirm>
  );
}

interface Reactivate {
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly run: () => void;
}

/** Nothing is lost by it, and it is undone by letting the person leave again. */
export function useReactivate(id: string, name: string): Reactivate {
  const { t } = useTranslation('administration');
  const say = useSay();
  const { isPending, error, mutate } = useAct(keys.organisation);
  return {
    isPending,
    error,
    run: () => {
      mutate(
        { path: `/organisation/people/${encodeURIComponent(id)}/reactivate` },
        {
          onSuccess: () => {
            say(t('people.backDone', { name }));
          },
        },
      );
    },
  };
}
