import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface WaysOnProps {
  readonly id: string;
  /** Another file may be chosen instead. */
  readonly other?: boolean;
}

/** From an import that leads no further: another file, and back to the material. */
export function WaysOn({ id, other = false }: WaysOnProps): ReactNode {
  const { t } = useTranslation('documenting');
  return (
    <p className="actions">
      {other && (
        <Link className="btn" to="/dialoger/$id/import" params={{ id }} search={{}}>
          {t('import.other')}
        </Link>
      )}
      <Link className="btn" to="/dialoger/$id/underlag" params={{ id }}>
        {t('import.toMaterial')}
      </Link>
    </p>
  );
}
