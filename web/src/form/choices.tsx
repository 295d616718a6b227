import { useId, type CSSProperties, type ReactNode } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { Icon } from '../ui/icon';
import { Fault, faultAt, FieldGroup, FieldMark, type FieldProps } from './field';
import type { Option } from './inputs';
import { useSeveral } from './use-several';

interface ChoiceProps extends FieldProps {
  readonly options: readonly Option[];
}

/** One of a few, each with what it means. `ladder`: each tread stands further in than the one before. */
export const ChoiceCards = ({
  options,
  ladder = false,
  numeric = false,
  ...props
}: ChoiceProps & { readonly ladder?: boolean; readonly numeric?: boolean }): ReactNode => {
  const { field } = useController({ name: props.name });
  return (
    <FieldGroup {...props}>
      <div className={ladder ? 'ladder' : 'stack cards'}>
        {options.map(({ value, label, note }, at) => (
          <label
            key={value}
            className="choice card"
            style={ladder ? ({ '--i': at } as CSSProperties) : undefined}
          >
            <input
              type="radio"
              name={field.name}
              value={value}
              ref={at === 0 ? field.ref : undefined}
              checked={String(field.value ?? '') === value}
              onBlur={field.onBlur}
              onChange={() => {
                field.onChange(numeric ? Number(value) : value);
              }}
            />
            <span>
              <strong>{label}</strong>
            </span>
            {note !== undefined && <small>{note}</small>}
          </label>
        ))}
      </div>
    </FieldGroup>
  );
};

/** Any number of a few, as chips. */
export const CheckChips = ({ options, ...props }: ChoiceProps): ReactNode => {
  const { chosen, set, onBlur, landing } = useSeveral(props.name, options);
  return (
    <FieldGroup {...props}>
      <div className="chips">
        {options.map(({ value, label }, at) => (
          <label key={value} className="chip">
            <input
              type="checkbox"
              ref={at === 0 ? landing : undefined}
              checked={chosen.includes(value)}
              onBlur={onBlur}
              onChange={({ target }) => {
                set(value, target.checked);
              }}
            />
            <Icon name="check" />
            {label}
          </label>
        ))}
      </div>
    </FieldGroup>
  );
};

/** Yes or no. */
export const CheckField = ({ name, label, hint }: FieldProps): ReactNode => {
  const { register, formState } = useFormContext();
  const id = useId();
  const fault = faultAt(formState.errors, name);
  return (
    <div data-field={name} data-invalid={fault === undefined ? undefined : ''}>
      <label className="choice">
        <input
          type="checkbox"
          aria-invalid={fault === undefined ? undefined : true}
          aria-describedby={fault === undefined ? undefined : id}
          {...register(name)}
        />
        <span>
          {label}
          <FieldMark name={name} />
        </span>
        {hint !== undefined && <small>{hint}</small>}
      </label>
      {fault !== undefined && <Fault id={id}>{fault}</Fault>}
    </div>
  );
};
