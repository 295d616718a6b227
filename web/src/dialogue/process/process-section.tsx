import { useQuery } from '@tanstack/react-query';
import { useMemo, type ReactNode } from 'react';
import type { DialogueDetail } from '../../../../src/contract/dialogue';
import { dayInMargin } from '../../dates/dates';
import { handbookQuery } from '../../queries/definition';
import { graphQuery } from '../../queries/dialogue';
import { Failure, Skeleton } from '../../ui/states';
import { useWidth } from '../../ui/use-width';
import { useMemberNames } from '../member-names';
import { useStory } from '../story-query';
import { useWords } from '../use-words';
import { meaningOf } from './answer-meaning';
import { pictureOf } from './layout';
import { processOf } from './process';
import { ProcessPicture } from './process-picture';
import { listLines, pictureWords, type ListLine, type PlannedDays } from './process-words';

const USUAL_WIDTH = 1_130;

/** Ringen unrolled: where the dialogue stands, who is waited for and since when. As a picture, and as a list. */
export function ProcessSection({ dialogue }: { dialogue: DialogueDetail }): ReactNode {
  const { t } = useWords();
  const { box, width } = useWidth(USUAL_WIDTH);
  const graphRead = useQuery(graphQuery(dialogue.id));
  const { id: definition, version } = dialogue.definition;
  const handbookRead = useQuery(handbookQuery(definition, version));
  const [graph, handbook] = [graphRead.data, handbookRead.data];
  const told = useStory(dialogue.id);
  const names = useMemberNames(dialogue);
  const process = useMemo(
    () =>
      graph &&
      handbook &&
      told.story &&
      processOf({
        ...{ dialogue, graph, story: told.story, names },
        meaningOf: (step, outcome) =>
          meaningOf(
            handbook.phases.flatMap(({ steps }) => steps).find(({ id }) => id === step),
            outcome,
          ),
      }),
    [dialogue, graph, handbook, told.story, names],
  );
  const planned = plannedDays(dialogue.facts);
  const lines = process && listLines(process, planned, t);
  return (
    <section className="process" aria-label={t('process')} ref={box}>
      {process && lines ? (
        <>
          <ProcessPicture
            picture={pictureOf(pictureWords(process, planned, t), width)}
            description={`${t('picture.is')} ${lines.map(({ text }) => `${text}.`).join(' ')}`}
          />
          <ProcessList lines={lines} />
        </>
      ) : (
        <NotYet
          error={graphRead.error ?? handbookRead.error ?? told.error}
          retry={() => {
            void graphRead.refetch();
            void handbookRead.refetch();
            told.retry();
          }}
        />
      )}
    </section>
  );
}

const NotYet = ({ error, retry }: { error: unknown; retry: () => void }): ReactNode =>
  error ? <Failure error={error} retry={retry} /> : <Skeleton lines={3} />;

const strong: ReadonlySet<ListLine['kind']> = new Set(['here', 'late', 'paused']);

const ProcessList = ({ lines }: { lines: readonly ListLine[] }): ReactNode => (
  <ol className="timeline aslist">
    {lines.map(({ key, kind, when, text }) => (
      <li key={key} className={kind}>
        <span className="when">{when}</span>
        <div>{strong.has(kind) ? <strong>{text}</strong> : text}</div>
      </li>
    ))}
  </ol>
);

/** Without its year: there is little room, and the facts say it. */
const undated = (day: string): string => dayInMargin(day, day);

/** Days that the plan names for phases to come. */
function plannedDays(facts: DialogueDetail['facts']): PlannedDays {
  const day = (name: string): string | undefined => {
    const value = facts[name];
    return typeof value === 'string' ? value : undefined;
  };
  const [begins, ends] = [day('collection-begins'), day('collection-ends')];
  const [decision, season] = [day('decision-date'), day('season-ends')];
  return {
    'carry-out':
      begins !== undefined && ends !== undefined ? `${undated(begins)}–${undated(ends)}` : undefined,
    spread: decision === undefined ? undefined : undated(decision),
    season: season === undefined ? undefined : undated(season),
  };
}
