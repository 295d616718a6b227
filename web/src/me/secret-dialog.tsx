import { useId, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CreatedToken } from '../../../src/contract/me';
import { Button } from '../ui/button';
import { Modal } from '../ui/modal';

interface SecretDialogProps {
  readonly token: CreatedToken;
  readonly onClose: () => void;
}

/** The only time it is seen: nothing but the button closes it. */
export function SecretDialog({ token: { secret }, onClose }: SecretDialogProps): ReactNode {
  const { t } = useTranslation('me');
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const [said, setSaid] = useState<'copied' | 'copyFailed' | null>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(secret);
      setSaid('copied');
    } catch {
      field.current?.focus();
      field.current?.select();
      setSaid('copyFailed');
    }
  };
  return (
    <Modal title={t('tokens.secretTitle')} insistent onClose={onClose}>
      <p>{t('tokens.secretText')}</p>
      <div className="field secret">
        <label htmlFor={id}>{t('tokens.secret')}</label>
        <input
          id={id}
          ref={field}
          readOnly
          value={secret}
          spellCheck={false}
          autoComplete="off"
          onFocus={({ target }) => {
            target.select();
          }}
        />
      </div>
      <div className="actions">
        <Button kind="primary" icon="file" onPress={() => void copy()}>
          {t('tokens.copy')}
        </Button>
        <Button onPress={onClose}>{t('tokens.close')}</Button>
      </div>
      <p className="small" role="status">
        {said !== null && t(`tokens.${said}`)}
      </p>
    </Modal>
  );
}
