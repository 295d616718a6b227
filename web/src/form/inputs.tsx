import type { ReactNode } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Field, type FieldProps } from './field';

export const TextField = (props: FieldProps & { readonly autoComplete?: string }): ReactNode => {
  const { register } = useFormContext();
  return (
    <Field {...props}>
      {({ id, describedBy, invalid }) => (
        <input
          id={id}
          type="text"
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
          autoComplete={props.autoComplete ?? 'off'}
          {...register(props.name)}
        />
      )}
    </Field>
  );
};

export const TextArea = ({ rows = 3, ...props }: FieldProps & { readonly rows?: number }): ReactNode => {
  const { register } = useFormContext();
  return (
    <Field {...props}>
      {({ id, describedBy, invalid }) => (
        <textarea
          id={id}
          rows={rows}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
          {...register(props.name)}
        />
      )}
    </Field>
  );
};

interface NumberFieldProps extends FieldProps {
  /** What is counted, after the field: `kronor`, `timmar`. */
  readonly unit?: string;
}

/** `1 200` and `12,5` are numbers as people write them; what is none is left for the judge to find fault with. */
export function numberIn(typed: unknown): unknown {
  if (typeof typed !== 'string') return typed;
  const plain = typed.replaceAll(/\s/gu, '').replace(',', '.');
  if (plain === '') return undefined;
  const value = Number(plain);
  return Number.isFinite(value) ? value : typed;
}

/** A field of text, since the browser's own number field changes under the wheel and swallows what it does not know. */
export const NumberField = ({ unit, ...props }: NumberFieldProps): ReactNode => {
  const { register } = useFormContext();
  return (
    <Field {...props} label={unit === undefined ? props.label : `${props.label}, ${unit}`}>
      {({ id, describedBy, invalid }) => (
        <input
          id={id}
          className="numeric"
          type="text"
          inputMode="numeric"
          autoComplete="off"
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
          {...register(props.name, { setValueAs: numberIn })}
        />
      )}
    </Field>
  );
};

interface DateFieldProps extends FieldProps {
  readonly min?: string;
  readonly max?: string;
}

/** Keeps the year at four digits. */
const LAST_DAY = '9999-12-31';

/** A Swedish day, `YYYY-MM-DD`; the browser's own calendar. */
export const DateField = ({ min, max = LAST_DAY, ...props }: DateFieldProps): ReactNode => {
  const { register } = useFormContext();
  return (
    <Field {...props}>
      {({ id, describedBy, invalid }) => (
        <input
          id={id}
          className="day"
          type="date"
          min={min}
          max={max}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
          {...register(props.name)}
        />
      )}
    </Field>
  );
};

export interface Option {
  readonly value: string;
  readonly label: string;
  /** Beneath the word: what the choice means. */
  readonly note?: ReactNode;
}

interface SelectFieldProps extends FieldProps {
  readonly options: readonly Option[];
}

/** One of many; the first line is no choice. The options may come later than the value. */
export const SelectField = ({ options, ...props }: SelectFieldProps): ReactNode => {
  const { t } = useTranslation('ui');
  const { field } = useController({ name: props.name });
  return (
    <Field {...props}>
      {({ id, describedBy, invalid }) => (
        <select
          id={id}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
          {...field}
          value={typeof field.value === 'string' ? field.value : ''}
        >
          <option value="">{t('choose')}</option>
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
};
