import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';

export interface Said {
  readonly label: string;
  readonly value: string;
}

interface ConflictChoiceProps {
  readonly label: string;
  readonly rows: readonly (Said & { readonly mine: string })[];
  /** What one has written is to replace what stands, once it is sent again. */
  readonly onKeep: () => void;
  readonly onTake: () => void;
}

/** Somebody else was first: what they made of it beside what one has written oneself. */
export function ConflictChoice({ label, rows, onKeep, onTake }: ConflictChoiceProps): ReactNode {
  const { t } = useTranslation('administration');
  const box = useRef<HTMLDivElement>(null);
  const choose = (act: () => void): void => {
    box.current?.closest('form')?.querySelector<HTMLElement>('.field input, .field select')?.focus();
    act();
  };
  return (
    <div className="boxes" ref={box}>
      <table className="table">
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col">{t('conflict.field')}</th>
            <th scope="col">{t('conflict.now')}</th>
            <th scope="col">{t('conflict.mine')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label: field, value, mine }) => (
            <tr key={field}>
              <th scope="row">{field}</th>
              <td>{value}</td>
              <td>{value === mine ? t('conflict.same') : <strong>{mine}</strong>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="actions">
        <Button
          size="s"
          onPress={() => {
            choose(onTake);
          }}
        >
          {t('conflict.take')}
        </Button>
        <Button
          size="s"
          onPress={() => {
            choose(onKeep);
          }}
        >
          {t('conflict.keep')}
        </Button>
      </div>
      <p className="hint">{t('conflict.hint')}</p>
    </div>
  );
}
