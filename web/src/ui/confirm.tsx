import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import { Modal } from './modal';
import { Failure } from './states';

interface ConfirmProps {
  readonly title: string;
  /** Repeats the verb of the title. */
  readonly verb: string;
  /** What the other way is, where “cancel” does not say it. */
  readonly otherwise?: string;
  readonly danger?: boolean;
  readonly onClose: () => void;
  /** Carries it out; what it throws is shown. */
  readonly onConfirm: () => Promise<unknown>;
  /** What follows from it. */
  readonly children: ReactNode;
}

/** In front of an act that is hard to undo and needs no word more. */
export function Confirm({
  title,
  verb,
  otherwise,
  danger = false,
  onClose,
  onConfirm,
  children,
}: ConfirmProps): ReactNode {
  const { t } = useTranslation('ui');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const carryOut = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      await onConfirm();
      onClose();
    } catch (fault) {
      setFailure(fault);
      setBusy(false);
    }
  };
  return (
    <Modal title={title} onClose={onClose}>
      {failure !== null && <Failure error={failure} />}
      {children}
      <div className="actions">
        <Button kind={danger ? 'danger' : 'primary'} busy={busy} onPress={() => void carryOut()}>
          {verb}
        </Button>
        <Button kind="quiet" onPress={onClose}>
          {otherwise ?? t('cancel')}
        </Button>
      </div>
    </Modal>
  );
}
