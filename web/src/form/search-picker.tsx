import { useRef, useState, type ReactNode } from 'react';
import {
  Button as AriaButton,
  ComboBox,
  Group,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components';
import { useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { Field, type FieldProps } from './field';
import './picker.css';

export interface Found {
  readonly id: string;
  readonly name: string;
  /** Which of those of the same name: a role, a number. */
  readonly note?: string;
}

interface SearchPickerProps extends FieldProps {
  /** What matches the words typed; `undefined`: not known yet. */
  readonly found: readonly Found[] | undefined;
  readonly failed?: boolean;
  /** Called with the words as they are typed. */
  readonly onSearch: (words: string) => void;
  /** One already chosen, by its id. */
  readonly named: (id: string) => Found | undefined;
  readonly multiple?: boolean;
}

/** Some of many, found by their words. What is chosen stands above the box, each with a way to take it back. */
export function SearchPicker({ multiple = false, ...props }: SearchPickerProps): ReactNode {
  const { t } = useTranslation('form');
  const box = useRef<HTMLDivElement>(null);
  const { field } = useController({ name: props.name });
  const chosen = idsIn(field.value);
  const choose = (ids: readonly string[]): void => {
    field.onChange(multiple ? ids : (ids[0] ?? ''));
  };
  const focusOn = (selector: string): void => {
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>(selector)?.focus());
  };
  return (
    <div className="picker" ref={box}>
      <Field {...props}>
        {(parts) => (
          <>
            <Chosen
              items={chosen.map((id) => props.named(id) ?? { id, name: props.found ? id : '' })}
              word={multiple ? 'takeAway' : 'changeOf'}
              onTakeAway={(id) => {
                choose(chosen.filter((each) => each !== id));
                focusOn('input');
              }}
            />
            {(multiple || chosen.length === 0) && (
              <SearchBox
                parts={parts}
                {...props}
                found={props.found?.filter(({ id }) => !chosen.includes(id))}
                onBlur={field.onBlur}
                onChoose={(id) => {
                  choose([...chosen, id]);
                  if (!multiple) focusOn('button');
                }}
              />
            )}
            {!multiple && chosen.length > 0 && (
              <span id={parts.id} className="vh">
                {t('chosenTitle')}
              </span>
            )}
          </>
        )}
      </Field>
    </div>
  );
}

/** What is chosen: an id, a list of them, or nothing. */
export const idsIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value as readonly string[];
  return typeof value === 'string' && value !== '' ? [value] : [];
};

interface ChosenProps {
  readonly items: readonly Found[];
  readonly word: 'takeAway' | 'changeOf';
  readonly onTakeAway: (id: string) => void;
}

/** What has been chosen, each with a way to take it back. */
export function Chosen({ items, word, onTakeAway }: ChosenProps): ReactNode {
  const { t } = useTranslation('form');
  if (items.length === 0) return null;
  return (
    <ul className="chosen" aria-label={t('chosenTitle')}>
      {items.map(({ id, name, note }) => (
        <li key={id}>
          <span>
            <strong>{name}</strong>
            {note !== undefined && <span className="muted small"> {note}</span>}
          </span>
          <Button
            kind="quiet"
            size="xs"
            aria-label={t(word, { name })}
            onPress={() => {
              onTakeAway(id);
            }}
          >
            {word === 'changeOf' ? t('change') : t('takeAway', { name: '' })}
          </Button>
        </li>
      ))}
    </ul>
  );
}

interface SearchBoxProps extends Pick<SearchPickerProps, 'found' | 'failed' | 'onSearch'> {
  readonly parts: {
    readonly id: string;
    readonly labelId: string;
    readonly describedBy: string | undefined;
    readonly invalid: boolean;
  };
  readonly onChoose: (id: string) => void;
  readonly onBlur: () => void;
}

function SearchBox({ parts, found, failed = false, onSearch, onChoose, onBlur }: SearchBoxProps): ReactNode {
  const { t } = useTranslation(['form', 'ui']);
  const [words, setWords] = useState('');
  const type = (next: string): void => {
    setWords(next);
    onSearch(next);
  };
  return (
    <ComboBox
      id={parts.id}
      aria-labelledby={parts.labelId}
      {...(parts.describedBy !== undefined && { 'aria-describedby': parts.describedBy })}
      isInvalid={parts.invalid}
      menuTrigger="input"
      allowsEmptyCollection
      items={found ?? []}
      inputValue={words}
      value={null}
      onInputChange={type}
      onBlur={onBlur}
      onChange={(key) => {
        if (key === null) return;
        type('');
        onChoose(String(key));
      }}
    >
      <Group className="searchbox">
        <Icon name="search" />
        <Input autoComplete="off" placeholder={t('form:typeToSearch')} />
        <AriaButton className="btn quiet xs" aria-label={t('form:openList')}>
          <Icon name="chevron-down" />
        </AriaButton>
      </Group>
      <Popover className="pop options">
        {/* It stands last on the page, outside its landmarks. */}
        <section aria-labelledby={parts.labelId}>
          <ListBox<Found>
            className="menu"
            renderEmptyState={() => (
              <p className="hint pad">
                {failed ? t('form:searchFailed') : found ? t('ui:noMatch') : t('form:searching')}
              </p>
            )}
          >
            {({ id, name, note }) => (
              <ListBoxItem id={id} textValue={[name, note].filter(Boolean).join(' ')}>
                {name}
                {note !== undefined && <span className="muted small">{note}</span>}
              </ListBoxItem>
            )}
          </ListBox>
        </section>
      </Popover>
    </ComboBox>
  );
}
