import { createContext, useContext, useId, type ReactNode } from 'react';
import { get, useFormContext, type FieldErrors } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { inOwnLanguage } from '../text/own-language';
import { Icon } from '../ui/icon';

export interface FieldProps {
  /** The path in the form's values, as the API names it in its faults: `record.areas`. */
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly optional?: boolean;
  /** A heading just above says the same: the legend is read aloud only. */
  readonly labelHidden?: boolean;
}

export interface FieldParts {
  readonly id: string;
  readonly labelId: string;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
}

/** What is said of a field beside its label, by its name: that it has been changed. */
export const FieldMarks = createContext<(name: string) => string | undefined>(() => undefined);

export const FieldMark = ({ name }: { readonly name: string }): ReactNode => {
  const mark = useContext(FieldMarks)(name);
  return mark === undefined ? null : <span className="tag mark">{mark}</span>;
};

interface FaultShape {
  readonly message?: string;
  readonly root?: { readonly message?: string };
}

/** The fault of a field, or of the whole list or object it stands for. */
export function faultAt(errors: FieldErrors, name: string): string | undefined {
  const found: FaultShape | undefined = get(errors, name);
  const said = found?.message ?? found?.root?.message;
  return said === undefined ? undefined : inOwnLanguage(said);
}

const describing = (id: string, hint: boolean, fault: boolean): string | undefined =>
  [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ') || undefined;

/** Label, hint and fault round one control. */
export function Field({
  name,
  label,
  hint,
  optional = false,
  children,
}: FieldProps & { readonly children: (parts: FieldParts) => ReactNode }): ReactNode {
  const { t } = useTranslation('ui');
  const { formState } = useFormContext();
  const id = useId();
  const fault = faultAt(formState.errors, name);
  return (
    <div className="field" data-invalid={fault === undefined ? undefined : ''} data-field={name}>
      <label htmlFor={id} id={`${id}-label`}>
        {label}
        {optional && <span className="muted small"> ({t('optional')})</span>}
        <FieldMark name={name} />
      </label>
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children({
        id,
        labelId: `${id}-label`,
        describedBy: describing(id, hint !== undefined, fault !== undefined),
        invalid: fault !== undefined,
      })}
      {fault !== undefined && <Fault id={`${id}-fault`}>{fault}</Fault>}
    </div>
  );
}

export const Fault = ({ id, children }: { id?: string; children: ReactNode }): ReactNode => (
  <p className="error" id={id}>
    <Icon name="circle-alert" />
    {children}
  </p>
);

/** A group of controls under one legend. */
export function FieldGroup({
  name,
  label,
  hint,
  optional = false,
  labelHidden = false,
  children,
}: FieldProps & { readonly children: ReactNode }): ReactNode {
  const { t } = useTranslation('ui');
  const { formState } = useFormContext();
  const id = useId();
  const fault = faultAt(formState.errors, name);
  return (
    <fieldset
      className="stack fieldgroup"
      data-field={name}
      data-invalid={fault === undefined ? undefined : ''}
      aria-describedby={describing(id, hint !== undefined, fault !== undefined)}
    >
      <legend className={labelHidden ? 'vh' : undefined}>
        {label}
        {optional && <span className="muted small"> ({t('optional')})</span>}
        <FieldMark name={name} />
      </legend>
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      {fault !== undefined && <Fault id={`${id}-fault`}>{fault}</Fault>}
    </fieldset>
  );
}
