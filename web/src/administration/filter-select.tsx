import { useId, type ReactNode } from 'react';

interface FilterSelectProps {
  readonly label: string;
  readonly value: string | undefined;
  /** What no choice means. */
  readonly all?: string;
  readonly options: readonly { readonly id: string; readonly title: string }[];
  readonly onChoose: (id: string | undefined) => void;
}

/** One choice that narrows a list at once. */
export function FilterSelect({ label, value, all, options, onChoose }: FilterSelectProps): ReactNode {
  const id = useId();
  // What the address says is shown, also before the options are known.
  const isUnknown = value !== undefined && !options.some((option) => option.id === value);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value ?? ''}
        onChange={({ target }) => {
          onChoose(target.value === '' ? undefined : target.value);
        }}
      >
        {all !== undefined && <option value="">{all}</option>}
        {isUnknown && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.title}
          </option>
        ))}
      </select>
    </div>
  );
}
