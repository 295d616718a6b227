import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Coding, Theme } from '../../../src/contract/analysis';
import { contributionQuery } from '../queries/material';
import { Button } from '../ui/button';
import { Failure, Skeleton } from '../ui/states';
import { CodedText } from './coded-text';
import type { Listed } from './coding-list';
import { PassagePanel } from './passage-panel';
import { phraseIn, type Span } from './phrases';
import { selectedIn } from './selection';

interface CodingContributionProps {
  readonly dialogue: string;
  readonly item: Listed;
  readonly codings: readonly Coding[];
  readonly themes: readonly Theme[];
  readonly theme: string | undefined;
  readonly active: boolean;
  readonly mayCode: boolean;
  /** Opens the one after it; undefined: there is none. */
  readonly onNext: (() => void) | undefined;
  /** Opens it, or closes it. */
  readonly onTurn: (open: boolean) => void;
}

/** A contribution in the list: to read, and, when it is the one worked on, to code. */
export function CodingContribution(props: CodingContributionProps): ReactNode {
  const { item, codings, theme, active, mayCode, onTurn } = props;
  const [span, setSpan] = useState<Span | null>(null);
  return (
    <li className={active ? 'quote active' : 'quote'}>
      {active && mayCode ? (
        <Active {...props} span={span} onSelect={setSpan} />
      ) : (
        <div
          onMouseUp={({ currentTarget }) => {
            if (!mayCode) return;
            const selected = selectedIn(currentTarget);
            const phrase = selected && phraseIn(item.text, selected);
            if (phrase === null) return;
            setSpan(phrase);
            onTurn(true);
          }}
        >
          <CodedText text={item.text} language={item.language} codings={codings} theme={theme} />
        </div>
      )}
      {item.themes.length > 0 && (
        <div className="row tags">
          {item.themes.map((name) => (
            <span key={name} className="tag">
              {name}
            </span>
          ))}
        </div>
      )}
      <Foot {...props} />
    </li>
  );
}

interface ActiveProps extends CodingContributionProps {
  readonly span: Span | null;
  readonly onSelect: (span: Span | null) => void;
}

function Active({ dialogue, item, themes, theme, span, onSelect }: ActiveProps): ReactNode {
  const { data, error, refetch } = useQuery(contributionQuery(dialogue, item.id));
  if (data === undefined) {
    return error ? <Failure error={error} retry={() => void refetch()} /> : <Skeleton lines={3} />;
  }
  return (
    <PassagePanel
      dialogue={dialogue}
      about={data}
      themes={themes}
      theme={theme}
      span={span}
      onSelect={onSelect}
    />
  );
}

/** Where it comes from, and the ways on. */
function Foot({ dialogue, item, active, mayCode, onTurn, onNext }: CodingContributionProps): ReactNode {
  const { t } = useTranslation('analysis');
  const number = String(item.number);
  return (
    <div className="row apart">
      <span className="muted xs">
        <Link to="/dialoger/$id/underlag" params={{ id: dialogue }} search={{ bidrag: item.id }}>
          {t('coding.provenance', { number })}
        </Link>
        {` · ${t(`channel.${item.channel}`)}`}
        {item.ageBand !== null && ` · ${t(`band.${item.ageBand}`)}`}
        {item.line !== null && ` · ${t('row', { line: String(item.line) })}`}
      </span>
      <span className="row">
        {mayCode && active && onNext !== undefined && (
          <Button size="xs" onPress={onNext}>
            {t('coding.next')}
          </Button>
        )}
        {mayCode && (
          <Button
            size="xs"
            icon={active ? 'x' : 'pencil'}
            aria-expanded={active}
            aria-label={t(active ? 'coding.closeOf' : 'coding.codeOf', { number })}
            onPress={() => {
              onTurn(!active);
            }}
          >
            {active ? t('close') : t('coding.code')}
          </Button>
        )}
      </span>
    </div>
  );
}
