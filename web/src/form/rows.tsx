import { useRef, type ReactNode } from 'react';
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
  const rows = useRef<HTMLDivElement>(null);
  /** The row that comes in its place, or else the button that adds one, takes the focus. */
  const takeAway = (at: number): void => {
    remove(at);
    requestAnimationFrame(() => {
      const buttons = rows.current?.querySelectorAll<HTMLElement>(
        ':scope > [data-row] [data-remove], :scope > .add button',
      );
      [...(buttons ?? [])].at(at)?.focus();
    });
  };
  return (
    <FieldGroup {...props}>
      <div ref={rows} className="stack rows">
        {fields.map(({ id }, at) => (
          <div
            key={id}
            className="boxes"
            data-row
            role="group"
            aria-label={`${props.label} ${String(at + 1)}`}
          >
            {children({ path: `${props.name}.${String(at)}`, number: at + 1 })}
            <div className="actions">
              <Button
                kind="quiet"
                size="s"
                icon="x"
                data-remove
                onPress={() => {
                  takeAway(at);
                }}
              >
                {t('removeRow', { number: String(at + 1) })}
              </Button>
            </div>
          </div>
        ))}
        {fields.length < max && (
          <div className="actions add">
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
      </div>
    </FieldGroup>
  );
}
