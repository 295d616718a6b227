import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import { moment, span } from '../dates/dates';
import { PlanFacts } from '../task/plan-facts';
import { useNames } from '../task/use-names';
import { Failure, Skeleton } from '../ui/states';
import { Banner, Status } from '../ui/status';
import './planning.css';
import { earlierQuery, overlapsQuery } from './planning-query';
import { sentBackQuery } from './sent-back-query';
import { statedQuery } from './stated-query';

/** What usually works, in a sentence. */
export function Guide({ text }: { readonly text: string }): ReactNode {
  const { t } = useTranslation('planning');
  return (
    <section className="well stack tight" aria-labelledby="guide">
      <h2 id="guide" className="label">
        {t('guide')}
      </h2>
      <p className="small">{text}</p>
    </section>
  );
}

/** The reason why planning has begun again, if it has. */
export function SentBack({ dialogue }: { readonly dialogue: string }): ReactNode {
  const { t } = useTranslation('planning');
  const { data } = useQuery(sentBackQuery(dialogue));
  if (data === undefined || data === null) return null;
  return (
    <Banner tone="info" icon="history">
      <p>
        <strong>{t('sentBack')}</strong> {data.reason}
      </p>
      <p className="small muted">{t('sentBackBy', { by: data.by, when: moment(data.at) })}</p>
    </Banner>
  );
}

interface StatedSoFarProps {
  readonly dialogue: DialogueDetail;
  readonly fields: readonly string[];
}

/** What earlier steps have said that this one builds on. */
export function StatedSoFar({ dialogue, fields }: StatedSoFarProps): ReactNode {
  const { t } = useTranslation('planning');
  const { data, error, refetch } = useQuery(statedQuery(dialogue));
  if (data === undefined)
    return error ? <Failure error={error} retry={() => void refetch()} /> : <Skeleton lines={3} />;
  return (
    <section className="well stack" aria-labelledby="stated">
      <h2 id="stated" className="label">
        {t('planAsks')}
      </h2>
      <PlanFacts content={data} fields={fields} />
    </section>
  );
}

/** What is known already stays beside the form: earlier dialogues, and those that overlap. */
export function KnownAside({ dialogue }: { readonly dialogue: DialogueDetail }): ReactNode {
  const { t } = useTranslation('planning');
  return (
    <section className="well stack" aria-labelledby="knownaside">
      <h2 id="knownaside">{t('asideKnown')}</h2>
      <Earlier id={dialogue.id} />
      <Overlaps dialogue={dialogue} />
    </section>
  );
}

function Earlier({ id }: { readonly id: string }): ReactNode {
  const { t } = useTranslation('planning');
  const { data, error, refetch } = useQuery(earlierQuery(id));
  return (
    <section className="stack tight" aria-labelledby="asideearlier">
      <h3 id="asideearlier">{t('asideEarlier')}</h3>
      {data === undefined &&
        (error ? <Failure error={error} retry={() => void refetch()} /> : <Skeleton lines={2} />)}
      {data?.items.length === 0 && <p className="small muted">{t('asideEarlierNone')}</p>}
      <ul className="stack">
        {data?.items.map(({ id: other, title, number, periodFrom, periodTo, lessons }) => (
          <li key={other} className="stack tight">
            <div>
              <Link to="/dialoger/$id" params={{ id: other }}>
                <strong>{title}</strong>
              </Link>
              <br />
              <span className="xs muted">{[number, span(periodFrom, periodTo)].join(' · ')}</span>
            </div>
            {lessons.map(({ kind, text }) => (
              <p key={text} className="small">
                {t(kind === 'reuse' ? 'reuseLesson' : 'avoidLesson', { text })}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Overlaps({ dialogue }: { readonly dialogue: DialogueDetail }): ReactNode {
  const { t } = useTranslation('planning');
  const nameOf = useNames();
  const { data, error, refetch } = useQuery({
    ...overlapsQuery(dialogue.id),
    enabled: dialogue.plan !== null,
  });
  return (
    <section className="stack tight" aria-labelledby="asideoverlaps">
      <h3 id="asideoverlaps">{t('asideOverlaps')}</h3>
      {dialogue.plan === null && (
        <p className="small muted">
          {t(dialogue.ended === null ? 'asideOverlapsLater' : 'asideOverlapsNever')}
        </p>
      )}
      {error !== null && <Failure error={error} retry={() => void refetch()} />}
      {data?.items.length === 0 && <p className="small muted">{t('asideOverlapsNone')}</p>}
      <ul className="stack tight small">
        {data?.items.map(({ dialogue: other, areas, groups, gapDays, choice }) => (
          <li key={other.id}>
            {other.title === null ? (
              t('overlapHidden')
            ) : (
              <Link to="/dialoger/$id" params={{ id: other.id }}>
                {other.title}
              </Link>
            )}
            , {gapDays === 0 ? t('overlapMeets') : t('overlapGap', { count: gapDays })}
            <br />
            <span className="muted">
              {[other.owner.name, ...areas.map(nameOf), ...groups.map(nameOf)].join(' · ')}
            </span>
            {choice === null && (
              <>
                <br />
                <Status tone="warn">{t('overlapUnchosen')}</Status>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
