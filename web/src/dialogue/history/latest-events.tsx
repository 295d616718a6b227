import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { DialogueDetail } from '../../../../src/contract/dialogue';
import { meQuery } from '../../queries/me';
import { Failure, Skeleton } from '../../ui/states';
import { useStory } from '../story-query';
import { useWords } from '../use-words';
import { EventList } from './event-list';
import { groupOf, isKnown } from './event-group';
import { useTelling } from './use-telling';

const SHOWN = 8;

/** The latest that has happened; that somebody was asked is seen elsewhere on the page. */
export function LatestEvents({ dialogue }: { dialogue: DialogueDetail }): ReactNode {
  const { t } = useWords();
  const { data: me } = useSuspenseQuery(meQuery);
  const { story, error, retry } = useStory(dialogue.id);
  const telling = useTelling(dialogue, story);
  const latest = (story?.items ?? []).filter((item) => isKnown(item) && groupOf(item) !== 'tasks');
  return (
    <section className="panel" aria-labelledby="dialogue-events">
      <header>
        <h2 id="dialogue-events">{t('events')}</h2>
        <Link className="small" to="/dialoger/$id/historik" params={{ id: dialogue.id }}>
          {t('allEvents')}
        </Link>
      </header>
      {telling ? (
        <EventList items={latest.slice(-SHOWN).toReversed()} telling={telling} today={me.day} short />
      ) : error ? (
        <Failure error={error} retry={retry} />
      ) : (
        <Skeleton lines={4} />
      )}
    </section>
  );
}
