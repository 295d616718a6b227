import { useState, type ReactNode } from 'react';
import { useController } from 'react-hook-form';
import { Field, type FieldProps } from '../form/field';

/** A list of short things, one a line. The value is the list, without empty lines. */
export function LinesField({ rows = 5, ...props }: FieldProps & { readonly rows?: number }): ReactNode {
  const { field } = useController({ name: props.name });
  const held = Array.isArray(field.value) ? (field.value as readonly string[]) : [];
  const [typed, setTyped] = useState(() => held.join('\n'));
  return (
    <Field {...props}>
      {({ id, describedBy, invalid }) => (
        <textarea
          id={id}
          rows={rows}
          ref={field.ref}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
          value={typed}
          onBlur={field.onBlur}
          onChange={({ target }) => {
            setTyped(target.value);
            field.onChange(linesIn(target.value));
          }}
        />
      )}
    </Field>
  );
}

const linesIn = (typed: string): readonly string[] => [
  ...new Set(
    typed
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
];
