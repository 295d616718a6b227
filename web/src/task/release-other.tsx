import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Confirm } from '../ui/confirm';

interface ReleaseOtherProps {
  /** Whoever has taken it. */
  readonly name: string;
  readonly onClose: () => void;
  readonly onRelease: () => Promise<unknown>;
}

/** In front of letting go of what somebody else has taken, and may be working on. */
export function ReleaseOther({ name, onClose, onRelease }: ReleaseOtherProps): ReactNode {
  const { t } = useTranslation('taskActs');
  return (
    <Confirm
      title={t('releaseOtherTitle', { name })}
      verb={t('releaseOther', { name })}
      onClose={onClose}
      onConfirm={onRelease}
    >
      <p>{t('releaseOtherText', { name })}</p>
    </Confirm>
  );
}
