import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { moment } from '../dates/dates';
import { Button } from '../ui/button';
import { Banner } from '../ui/status';
import { draftDifferences, merged, wordForNothing, type DraftDifference } from './draft-fields';
import type { Content, DraftState } from './draft-state';
import { useFieldLabel } from './field-label';
import { linesOf } from './plan-words';
import { usePlanWords } from './use-plan-words';

interface StaleDraftProps {
  readonly state: Extract<DraftState, { kind: 'stale' }>;
  /** The reader's id: the other one may be themselves in another tab. */
  readonly me: string;
  /** An outcome's title. */
  readonly outcomeTitle?: (id: string) => string;
  readonly onResolve: (content: Content) => void;
}

/** Two have written in the same draft: both texts, field by field, and a choice for each. Nothing is written over. */
export function StaleDraft({ state, me, outcomeTitle, onResolve }: StaleDraftProps): ReactNode {
  const { t } = useTranslation('task');
  const [fromTheirs, setFromTheirs] = useState<ReadonlySet<string>>(new Set());
  const { mine, theirs } = state;
  const other = theirs.content ?? {};
  const differing = draftDifferences(mine, other);
  const when = theirs.at === null ? '' : moment(theirs.at);
  const byMe = theirs.author?.id === me;
  const resolve = (chosen: ReadonlySet<string>): void => {
    onResolve(merged(mine, other, chosen));
  };
  return (
    <section aria-labelledby="stale" role="alert">
      <Banner tone="warn">
        <h2 id="stale" className="label">
          {t('staleTitle')}
        </h2>
        <p>{byMe ? t('staleByMe', { when }) : t('staleBy', { who: theirs.author?.name ?? '', when })}</p>
        <table className="table cards">
          <caption className="vh">{t('staleCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('staleField')}</th>
              <th scope="col">{t('staleMine')}</th>
              <th scope="col">{t('staleTheirs')}</th>
            </tr>
          </thead>
          <tbody>
            {differing.map((each) => (
              <Choice
                key={each.path}
                {...each}
                outcomeTitle={outcomeTitle}
                takesTheirs={fromTheirs.has(each.path)}
                onChoose={(takes) => {
                  const next = new Set(fromTheirs);
                  if (takes) next.add(each.path);
                  else next.delete(each.path);
                  setFromTheirs(next);
                }}
              />
            ))}
          </tbody>
        </table>
        <div className="actions">
          <Button
            size="s"
            onPress={() => {
              resolve(fromTheirs);
            }}
          >
            {t('useChosen')}
          </Button>
          <Button
            size="s"
            kind="quiet"
            onPress={() => {
              resolve(new Set());
            }}
          >
            {t('keepMine')}
          </Button>
          <Button
            size="s"
            kind="quiet"
            onPress={() => {
              resolve(new Set(differing.map(({ path }) => path)));
            }}
          >
            {t('takeTheirs')}
          </Button>
        </div>
      </Banner>
    </section>
  );
}

interface ChoiceProps extends DraftDifference {
  readonly outcomeTitle: ((id: string) => string) | undefined;
  readonly takesTheirs: boolean;
  readonly onChoose: (takesTheirs: boolean) => void;
}

function Choice({ path, mine, theirs, outcomeTitle, takesTheirs, onChoose }: ChoiceProps): ReactNode {
  const { t } = useTranslation('task');
  const words = usePlanWords();
  const label = useFieldLabel()(path);
  const linesFor = (value: unknown): readonly string[] =>
    path === 'outcome' && outcomeTitle && typeof value === 'string'
      ? [outcomeTitle(value)]
      : linesOf(path.split('.').at(-1) ?? path, value, words);
  const option = (value: unknown, heading: string, isTheirs: boolean): ReactNode => (
    <td data-label={heading}>
      <label className="choice">
        <input
          type="radio"
          name={`stale-${path}`}
          aria-label={`${t('chooseFor', { field: label })} ${heading}`}
          checked={takesTheirs === isTheirs}
          onChange={() => {
            onChoose(isTheirs);
          }}
        />
        <Lines lines={linesFor(value)} none={t(wordForNothing({ path, value }))} />
      </label>
    </td>
  );
  return (
    <tr>
      <th scope="row">{label}</th>
      {option(mine, t('staleMine'), false)}
      {option(theirs, t('staleTheirs'), true)}
    </tr>
  );
}

interface LinesProps {
  readonly lines: readonly string[];
  /** Said where there is no line. */
  readonly none: string;
}

const Lines = ({ lines, none }: LinesProps): ReactNode => {
  if (lines.length === 0) return <span className="muted">{none}</span>;
  return (
    <span className="lines">
      {lines.map((line, at) => (
        <span key={`${line}${String(at)}`}>{line}</span>
      ))}
    </span>
  );
};
