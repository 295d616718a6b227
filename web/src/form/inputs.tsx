import type { ReactNode } from 'react';
import { useFormContext } from 'react-hook-form';
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
  readonly min?: number;
  readonly max?: number;
  /** What is counted, after the field: `kronor`, `timmar`. */
  readonly unit?: string;
}

export const NumberField = ({ min, max, unit, ...props }: NumberFieldProps): ReactNode => {
  const { register } = useFormContext();
  return (
    <Field {...props} label={unit === undefined ? props.label : `${props.label}, ${unit}`}>
      {({ id, describedBy, invalid }) => (
        <input
          id={id}
          className="numeric"
          type="number"
          inputMode="numeric"
          min={min}
          max={max}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
          {...register(props.name, { valueAsNumber: true })}
        />
      )}
    </Field>
  );
};

interface DateFieldProps extends FieldProps {
  readonly min?: string;
  readonly max?: string;
}

/** A Swedish day, `YYYY-MM-DD`; the browser's own calendar. */
export const DateField = ({ min, max, ...props }: DateFieldProps): ReactNode => {
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

/** One of many; the first line is no choice. */
export const SelectField = ({ options, ...props }: SelectFieldProps): ReactNode => {
  const { t } = useTranslation('ui');
  const { register } = useFormContext();
  return (
    <Field {...props}>
      {({ id, describedBy, invalid }) => (
        <select
          id={id}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
          {...register(props.name)}
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
