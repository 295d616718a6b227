import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import './filter.css';

interface FilterSelectProps {
  readonly label: string;
  readonly value: string | undefined;
  /** The line that narrows nothing, where there is one. */
  readonly all?: string;
  readonly options: readonly { readonly id: string; readonly title: string }[];
  readonly onChoose: (id: string | undefined) => void;
}

/** One way to narrow a list. What the address says is shown, also before the options are known. */
export function FilterSelect({ label, value, all, options, onChoose }: FilterSelectProps): ReactNode {
  const id = useId();
  const isKnown = value === undefined || options.some((option) => option.id === value);
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
        {!isKnown && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.title}
          </option>
        ))}
      </select>
    </div>
  );
}

interface FilterWordsProps {
  readonly label: string;
  readonly words: string;
  readonly onWords: (words: string) => void;
}

const WAIT_MS = 300;

/** Words that narrow a list, asked for a moment after the last letter; cleared when the address is. */
export function FilterWords({ label, words, onWords }: FilterWordsProps): ReactNode {
  const id = useId();
  const [typed, setTyped] = useState(words);
  const [{ seen, sent }, setTold] = useState({ seen: words, sent: words });
  if (words !== seen) {
    // What was asked for here comes back while more is being typed; what comes from elsewhere is shown.
    setTold({ seen: words, sent: words });
    if (words !== sent) setTyped(words);
  }
  useEffect(() => {
    const asked = typed.trim();
    if (asked === sent) return undefined;
    const timer = setTimeout(() => {
      setTold({ seen, sent: asked });
      onWords(asked);
    }, WAIT_MS);
    return () => {
      clearTimeout(timer);
    };
  });
  return (
    <div className="field words">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="search"
        maxLength={200}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
        }}
      />
    </div>
  );
}

interface FiltersProps {
  readonly label: string;
  /** Takes all of them away; absent when there are none to take away. */
  readonly onClear: (() => void) | undefined;
  readonly children: ReactNode;
}

/** What narrows a list, in one row. The button that clears it goes, and leaves the focus to the first of them. */
export function Filters({ label, onClear, children }: FiltersProps): ReactNode {
  const { t } = useTranslation('ui');
  const box = useRef<HTMLDivElement>(null);
  return (
    <div className="row narrowing" role="search" aria-label={label} ref={box}>
      {children}
      {onClear && (
        <Button
          kind="quiet"
          size="s"
          icon="x"
          onPress={() => {
            box.current?.querySelector<HTMLElement>('input, select')?.focus();
            onClear();
          }}
        >
          {t('clearFilters')}
        </Button>
      )}
    </div>
  );
}
