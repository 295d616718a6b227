import type { ReactNode } from 'react';
import { useController } from 'react-hook-form';
import { FieldGroup, type FieldProps } from '../form/field';

const STEPS = [1, 2, 3, 4, 5] as const;

interface ScaleFieldProps extends FieldProps {
  /** What 1 and 5 mean. */
  readonly lowest: string;
  readonly highest: string;
}

/** One to five, each end in words. The value is a number. */
export function ScaleField({ lowest, highest, ...props }: ScaleFieldProps): ReactNode {
  const { field } = useController({ name: props.name });
  const words: Partial<Record<number, string>> = { 1: lowest, 5: highest };
  return (
    <FieldGroup {...props}>
      <div className="chips scale">
        {STEPS.map((step) => {
          const word = words[step];
          return (
            <label key={step} className="chip">
              <input
                type="radio"
                name={field.name}
                value={step}
                ref={step === 1 ? field.ref : undefined}
                checked={field.value === step}
                onBlur={field.onBlur}
                onChange={() => {
                  field.onChange(step);
                }}
              />
              <strong>{step}</strong>
              {word !== undefined && <span>{word}</span>}
            </label>
          );
        })}
      </div>
    </FieldGroup>
  );
}
