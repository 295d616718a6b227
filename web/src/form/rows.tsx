import type { ReactNode } from 'react';
import { useFieldArray } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { FieldGroup, type FieldProps } from './field';

interface RowsProps extends FieldProps {
  /** What a new row holds. */
  readonly empty: object;
  /** The button that adds one: a verb. */
  readonly addLabel: string;
  readonly children: (row: { readonly path: string; readonly number: number }) => ReactNode;
  readonly max?: number;
}

/** A list of like things: add, fill in, take away. `path` is where a row's fields stand. */
export function Rows({ empty, addLabel, children, max = 200, ...props }: RowsProps): ReactNode {
  const { t } = useTranslation('ui');
  const { fields, append, remove } = useFieldArray({ name: props.name });
  return (
    <FieldGroup {...props}>
      {fields.map(({ id }, at) => (
        <div key={id} className="boxes" role="group" aria-label={`${props.label} ${String(at + 1)}`}>
          {children({ path: `${props.name}.${String(at)}`, number: at + 1 })}
          <div className="actions">
            <Button
              kind="quiet"
              size="s"
              icon="x"
              onPress={() => {
                remove(at);
              }}
            >
              {t('removeRow', { number: String(at + 1) })}
            </Button>
          </div>
        </div>
      ))}
      {fields.length < max && (
        <div className="actions">
          <Button
            kind="quiet"
            size="s"
            icon="plus"
            onPress={() => {
              append(empty);
            }}
          >
            {addLabel}
          </Button>
        </div>
      )}
    </FieldGroup>
  );
}
