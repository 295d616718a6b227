import { useId, useRef, type ReactNode } from 'react';
import { useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { FieldGroup, type FieldProps } from './field';

interface TextRowsProps extends FieldProps {
  /** What one of them is: the name of its box, with its number. */
  readonly rowLabel: string;
  readonly addLabel: string;
  readonly rows?: number;
  readonly max?: number;
}

/** A list of texts, one in each box. The value is a list of strings. */
export function TextRows({ rowLabel, addLabel, rows = 2, max = 50, ...props }: TextRowsProps): ReactNode {
  const { t } = useTranslation('ui');
  const { field } = useController({ name: props.name });
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  const texts = Array.isArray(field.value) ? (field.value as readonly string[]) : [];
  const focusOn = (selector: string): void => {
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(selector)?.focus());
  };
  return (
    <FieldGroup {...props}>
      <div className="stack cards" ref={box}>
        {texts.map((text, at) => (
          <div key={at} className="field">
            <label htmlFor={`${id}-${String(at)}`}>{`${rowLabel} ${String(at + 1)}`}</label>
            <textarea
              id={`${id}-${String(at)}`}
              rows={rows}
              ref={at === 0 ? field.ref : undefined}
              value={text}
              onBlur={field.onBlur}
              onChange={({ target }) => {
                field.onChange(texts.map((each, one) => (one === at ? target.value : each)));
              }}
            />
            <div className="actions">
              <Button
                kind="quiet"
                size="xs"
                icon="x"
                onPress={() => {
                  field.onChange(texts.filter((_, one) => one !== at));
                  focusOn('.actions:last-child .btn');
                }}
              >
                {t('removeRow', { number: String(at + 1) })}
              </Button>
            </div>
          </div>
        ))}
        {texts.length < max && (
          <div className="actions">
            <Button
              kind="quiet"
              size="s"
              icon="plus"
              onPress={() => {
                field.onChange([...texts, '']);
                focusOn(`.field:nth-child(${String(texts.length + 1)}) textarea`);
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
