import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { timeOf } from '../dates/dates';
import { Button } from '../ui/button';
import { Modal } from '../ui/modal';
import { Failure } from '../ui/states';
import { Icon } from '../ui/icon';
import { useSay } from '../ui/toasts';
import type { DraftState } from './draft-state';
import type { Draft } from './use-draft';

/** Where what is typed is kept right now. */
export function DraftStatus({ state }: { readonly state: DraftState }): ReactNode {
  return (
    <span className="small muted draftstatus" role="status">
      <Said state={state} />
    </span>
  );
}

function Said({ state }: { readonly state: DraftState }): ReactNode {
  const { t } = useTranslation('task');
  switch (state.kind) {
    case 'clean':
      return null;
    case 'saving':
      return t('saving');
    case 'saved':
      return t('savedAt', { time: timeOf(state.at) });
    case 'stale':
      return t('chooseFirst');
    case 'held':
      return (
        <>
          <Icon name="wifi-off" /> {t('heldHere')}. {t('heldHint')}
        </>
      );
    case 'refused':
      return t('refusedDraft');
  }
}

/** Throws the draft away, for everybody who shares it: asked twice. */
export function DiscardDraft({ draft }: { readonly draft: Draft }): ReactNode {
  const { t } = useTranslation(['task', 'ui']);
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<unknown>();
  if (draft.state.kind === 'clean') return null;
  const close = (): void => {
    setAsking(false);
    setFault(undefined);
  };
  const discard = async (): Promise<void> => {
    setBusy(true);
    try {
      await draft.discard();
      close();
      say(t('task:discarded'));
    } catch (problem) {
      setFault(problem);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button
        kind="quiet"
        onPress={() => {
          setAsking(true);
        }}
      >
        {t('task:discard')}
      </Button>
      {asking && (
        <Modal title={t('task:discardTitle')} onClose={close}>
          <p>{t('task:discardText')}</p>
          {fault !== undefined && <Failure error={fault} />}
          <div className="actions">
            <Button kind="danger" busy={busy} onPress={() => void discard()}>
              {t('task:discard')}
            </Button>
            <Button kind="quiet" onPress={close}>
              {t('ui:cancel')}
            </Button>
          </div>
        </Modal>
      )}
    </>
  );
}
