import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState, type CSSProperties, type ReactNode } from 'react';
import { Trans } from 'react-i18next';
import { addressOf } from '../api';
import { dialogueQuery } from '../queries/dialogue';
import { meQuery } from '../queries/me';
import { Button } from '../ui/button';
import { Panel } from '../ui/page';
import { partOf } from '../ui/part-of';
import { Failure, Skeleton } from '../ui/states';
import { useKeptFocus } from './acts/use-kept-focus';
import { DriverLine } from './history/driver-line';
import { EventList } from './history/event-list';
import { filtered, isKnown } from './history/event-group';
import { HistoryFilters } from './history/history-filters';
import { LettersPanel } from './history/letters-panel';
import { RecordsPanel } from './history/records-panel';
import { useTelling } from './history/use-telling';
import { useStory } from './story-query';
import { useWords } from './use-words';

const RecordDialog = partOf(() => import('./history/record-dialog'), 'RecordDialog');

const gap = { '--gap': 'var(--s5)' } as CSSProperties;

/** Everything that has happened, and what it left: records, letters, the process itself. */
export function HistoryTab(): ReactNode {
  const { t } = useWords();
  const { id } = useParams({ from: '/dialoger/$id/historik' });
  const { underlag } = useSearch({ from: '/dialoger/$id/historik' });
  const navigate = useNavigate({ from: '/dialoger/$id/historik' });
  return (
    <div className="split">
      <Events dialogueId={id} />
      <div className="stack" style={gap}>
        <RecordsPanel dialogueId={id} />
        <LettersPanel dialogueId={id} />
        <Panel id="dialogue-process-file" title={t('processFile')}>
          <p className="small">{t('processFileText')}</p>
          <p className="small">
            <a href={addressOf(`/dialogues/${id}/process.bpmn`)} download>
              {t('processFileLink')}
            </a>
          </p>
          <DriverLine dialogueId={id} />
        </Panel>
      </div>
      {underlag !== undefined && (
        <RecordDialog
          dialogueId={id}
          record={underlag}
          onClose={() => {
            void navigate({ search: (now) => ({ ...now, underlag: undefined }), resetScroll: false });
          }}
        />
      )}
    </div>
  );
}

/** Shown at a time: a history of hundreds is read from its newest. */
const AT_A_TIME = 50;

function Events({ dialogueId }: { dialogueId: string }): ReactNode {
  const { t } = useWords();
  const { data: dialogue } = useSuspenseQuery(dialogueQuery(dialogueId));
  const { data: me } = useSuspenseQuery(meQuery);
  const search = useSearch({ from: '/dialoger/$id/historik' });
  const { story, error, retry } = useStory(dialogueId);
  const telling = useTelling(dialogue, story);
  const [shown, setShown] = useState(AT_A_TIME);
  const { home, keep } = useKeptFocus<HTMLParagraphElement>();
  if (!story || !telling) return error ? <Failure error={error} retry={retry} /> : <Skeleton lines={8} />;
  const items = filtered(story.items, search);
  const all = story.items.filter(isKnown).length;
  const isFiltered = search.visa !== undefined || search.av !== undefined;
  const older = items.length - shown;
  return (
    <section className="panel" aria-labelledby="dialogue-history">
      <header>
        <h2 id="dialogue-history">{t('history')}</h2>
      </header>
      <HistoryFilters story={story} search={search} me={me} />
      <p className="small" aria-live="polite" ref={home} tabIndex={-1}>
        <Trans
          t={t}
          i18nKey={isFiltered ? 'eventCountFiltered' : 'eventCount'}
          count={items.length}
          values={{ of: String(all) }}
          components={{ b: <strong /> }}
        />
      </p>
      {items.length === 0 && <p className="muted">{t('eventNone')}</p>}
      <EventList items={items.slice(0, shown)} telling={telling} today={me.day} />
      {older > 0 && (
        <p>
          <Button
            size="s"
            onPress={() => {
              setShown(shown + AT_A_TIME);
              keep();
            }}
          >
            {t('olderEvents', { count: Math.min(older, AT_A_TIME) })}
          </Button>
        </p>
      )}
    </section>
  );
}
