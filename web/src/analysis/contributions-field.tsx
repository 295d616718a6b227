import { useQueries } from '@tanstack/react-query';
import { useRef, useState, type ReactNode } from 'react';
import { useController } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { ContributionDetail } from '../../../src/contract/contribution';
import { figure } from '../dates/dates';
import { FieldGroup, type FieldProps } from '../form/field';
import { contributionQuery } from '../queries/material';
import { Button } from '../ui/button';
import { PickContributions } from './pick-contributions';

interface ContributionsFieldProps extends FieldProps {
  readonly dialogue: string;
  /** Of the conclusion. */
  readonly number: number;
}

/** Shown at a time: a conclusion may rest on hundreds. */
const SHOWN = 20;

/** The contributions a conclusion rests on: picked by words or theme, each shown with the way back to its file. */
export function ContributionsField({ dialogue, number, ...props }: ContributionsFieldProps): ReactNode {
  const { t } = useTranslation('analysis');
  const { field } = useController({ name: props.name });
  const [picking, setPicking] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const chosen = Array.isArray(field.value) ? (field.value as readonly string[]) : [];
  const remove = (id: string): void => {
    field.onChange(chosen.filter((each) => each !== id));
    // The row goes: what stays takes the focus.
    requestAnimationFrame(() => box.current?.querySelector('button')?.focus());
  };
  return (
    <FieldGroup {...props}>
      <div className="stack tight" ref={box}>
        <div className="row">
          <Button
            size="s"
            icon="search"
            onPress={() => {
              setPicking(true);
            }}
          >
            {t('form.pick')}
          </Button>
          <span className="small" role="status">
            {chosen.length === 0
              ? t('form.noneChosen')
              : t('form.chosen', { count: chosen.length, number: figure(chosen.length) })}
          </span>
        </div>
        {chosen.length > 0 && <Chosen dialogue={dialogue} ids={chosen} onRemove={remove} />}
      </div>
      {picking && (
        <PickContributions
          dialogue={dialogue}
          number={number}
          chosen={chosen}
          onChange={field.onChange}
          onClose={() => {
            setPicking(false);
          }}
        />
      )}
    </FieldGroup>
  );
}

interface ChosenProps {
  readonly dialogue: string;
  readonly ids: readonly string[];
  readonly onRemove: (id: string) => void;
}

function Chosen({ dialogue, ids, onRemove }: ChosenProps): ReactNode {
  const { t } = useTranslation('analysis');
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState(SHOWN);
  return (
    <details
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>{t('form.showChosen')}</summary>
      {open && <ChosenList dialogue={dialogue} ids={ids.slice(0, shown)} onRemove={onRemove} />}
      {open && ids.length > shown && (
        <Button
          size="s"
          onPress={() => {
            setShown(shown + SHOWN);
          }}
        >
          {t('more')}
        </Button>
      )}
    </details>
  );
}

function ChosenList({ dialogue, ids, onRemove }: ChosenProps): ReactNode {
  const found = useQueries({ queries: ids.map((id) => contributionQuery(dialogue, id)) });
  return (
    <ul className="stack none">
      {found.map(
        ({ data }, at) =>
          data !== undefined && (
            <ChosenRow
              key={data.id}
              about={data}
              onRemove={() => {
                onRemove(ids[at] ?? '');
              }}
            />
          ),
      )}
    </ul>
  );
}

function ChosenRow({ about, onRemove }: { about: ContributionDetail; onRemove: () => void }): ReactNode {
  const { t } = useTranslation('analysis');
  const number = String(about.number);
  return (
    <li className="quote">
      <p className="said" lang={about.language}>
        {about.text}
      </p>
      <div className="row apart">
        <ol className="chain">
          <li>{t('number', { number })}</li>
          {about.line !== null && <li>{t('row', { line: String(about.line) })}</li>}
          {about.dataSet !== null && <li>{about.dataSet.title}</li>}
          <li>{about.file?.name ?? t('conclusions.byHand')}</li>
        </ol>
        <Button
          size="xs"
          kind="quiet"
          icon="x"
          aria-label={t('form.removeChosen', { number })}
          onPress={onRemove}
        >
          {t('coding.remove')}
        </Button>
      </div>
    </li>
  );
}
