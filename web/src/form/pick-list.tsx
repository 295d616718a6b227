import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/icon';
import { FieldGroup, type FieldProps } from './field';
import type { Option } from './inputs';
import { ListSearch } from './list-search';
import './picker.css';
import { plain } from './plain';
import { useSeveral, type Several } from './use-several';

interface PickListProps extends FieldProps {
  readonly options: readonly Option[];
}

/**
 * Any number of many. What is chosen stands first; the others are folded away and found by their names. Nothing moves
 * under one's hands: what is taken away keeps its place until the list is opened and closed.
 */
export function PickList({ options, ...props }: PickListProps): ReactNode {
  const { t } = useTranslation('form');
  const several = useSeveral(props.name, options);
  const { chosen, landing } = several;
  const { first, setOpen, keep } = useFirst(chosen);
  const isFirst = ({ value }: Option): boolean => first.includes(value);
  const rest = options.filter((option) => !isFirst(option));
  const pick: Several = {
    ...several,
    set: (value, isChosen) => {
      keep(value);
      several.set(value, isChosen);
    },
  };
  return (
    <FieldGroup {...props}>
      {first.length > 0 && (
        <div className="chips">
          {options.filter(isFirst).map((option) => (
            <Pick key={option.value} {...option} {...pick} className="chip" />
          ))}
        </div>
      )}
      <p className="hint" aria-live="polite">
        {chosen.length === 0 ? t('pick.noneChosen') : t('pick.chosen', { count: chosen.length })}
      </p>
      {/* Also with none left: closing the list must not take what has the focus away. */}
      <details
        className="picklist"
        onToggle={({ currentTarget }) => {
          setOpen(currentTarget.open);
        }}
      >
        <summary ref={landing}>{t(first.length > 0 ? 'pick.more' : 'pick.choose')}</summary>
        {rest.length > 0 ? <Rest options={rest} pick={pick} /> : <p className="hint">{t('pick.noneLeft')}</p>}
      </details>
    </FieldGroup>
  );
}

/** Those that stand first: what is chosen, and what was until just now; while the list is open, those that did when it was opened. */
function useFirst(chosen: readonly string[]) {
  const [kept, setKept] = useState<readonly string[]>([]);
  const [frozen, setFrozen] = useState<readonly string[] | null>(null);
  const first = frozen ?? [...new Set([...chosen, ...kept])];
  return {
    first,
    keep: (value: string) => {
      if (first.includes(value)) setKept([...kept, value]);
    },
    setOpen: (isOpen: boolean) => {
      setFrozen(isOpen ? first : null);
      if (!isOpen) setKept([]);
    },
  };
}

function Rest({ options, pick }: { readonly options: readonly Option[]; readonly pick: Several }): ReactNode {
  const { t } = useTranslation('form');
  const [words, setWords] = useState('');
  const found = options.filter(({ label }) => plain(label).includes(plain(words.trim())));
  return (
    <div className="stack">
      <ListSearch label={t('pick.search')} words={words} onType={setWords} />
      {found.length === 0 && <p className="hint">{t('pick.noneFound')}</p>}
      <div className="picklist-rows">
        {found.map((option) => (
          <Pick key={option.value} {...option} {...pick} className="choice" />
        ))}
      </div>
    </div>
  );
}

interface PickProps extends Option, Several {
  readonly className: 'chip' | 'choice';
}

const Pick = ({ value, label, chosen, set, onBlur, className }: PickProps): ReactNode => (
  <label className={className}>
    <input
      type="checkbox"
      checked={chosen.includes(value)}
      onBlur={onBlur}
      onChange={({ target }) => {
        set(value, target.checked);
      }}
    />
    {className === 'chip' && <Icon name="check" />}
    <span>{label}</span>
  </label>
);
