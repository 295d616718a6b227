import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useMatchRoute, useParams } from '@tanstack/react-router';
import { Suspense, type CSSProperties, type ReactNode } from 'react';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import { dayInMargin } from '../dates/dates';
import { dialogueQuery } from '../queries/dialogue';
import { NoDialogue } from '../shell/no-dialogue';
import { whyNoDialogue } from '../shell/why-no-dialogue';
import { titled } from '../text/titled';
import { PageHead } from '../ui/page';
import { Ring } from '../ui/ring';
import { Skeleton } from '../ui/states';
import { ActsPanel } from './acts/acts-panel';
import './dialogue.css';
import { DialogueFacts } from './dialogue-facts';
import { DialogueTabs } from './dialogue-tabs';
import { endWord } from './end-word';
import { LatestEvents } from './history/latest-events';
import { ProcessSection } from './process/process-section';
import { StandingBanner } from './standing-banner';
import { useWords, type Words } from './use-words';
import { WaitingList } from './waiting-list';

/** Where are we, what stops us, since when: and under it the phase one has come to see. */
export function DialoguePage(): ReactNode {
  const { id } = useParams({ from: '/dialoger/$id' });
  const { t } = useWords();
  const { data: dialogue, error, refetch } = useQuery(dialogueQuery(id));
  // What was read stays when it can be read no longer, but not once one may not.
  if (error !== null && (dialogue === undefined || whyNoDialogue(error) !== null)) {
    return <NoDialogue error={error} retry={() => void refetch()} title={t('unread')} />;
  }
  if (dialogue === undefined) return <Skeleton lines={10} />;
  return <OneDialogue key={id} dialogue={dialogue} />;
}

const gap = { '--gap': 'var(--s5)' } as CSSProperties;

function OneDialogue({ dialogue }: { dialogue: DialogueDetail }): ReactNode {
  const matches = useMatchRoute();
  const isHistory = matches({ to: '/dialoger/$id/historik', params: { id: dialogue.id } }) !== false;
  return (
    <>
      <DialogueHead dialogue={dialogue} />
      <div className="stack" style={gap}>
        <DialogueFacts dialogue={dialogue} />
        <ProcessSection dialogue={dialogue} />
        <StandingBanner dialogue={dialogue} />
        <DialogueTabs dialogue={dialogue} />
        {isHistory ? (
          <Outlet />
        ) : (
          <div className="split">
            <div className="stack" style={gap}>
              <Suspense fallback={<Skeleton />}>
                <Outlet />
              </Suspense>
            </div>
            <div className="stack" style={gap}>
              <WaitingList dialogue={dialogue} />
              <ActsPanel dialogue={dialogue} />
              <LatestEvents dialogue={dialogue} />
            </div>
          </div>
        )}
      </div>
    </>
  );
}

function standingWord({ phase, ended, paused }: DialogueDetail, t: Words): string {
  if (ended !== null) return t('standingEnded', { as: endWord(ended, t) });
  const standing = t('standing', {
    number: String(phase.phaseNumber),
    of: String(phase.phases),
    phase: titled(phase.title).toLowerCase(),
  });
  return paused ? t('standingPaused', { standing, day: dayInMargin(paused.until) }) : standing;
}

function DialogueHead({ dialogue }: { dialogue: DialogueDetail }): ReactNode {
  const { t } = useWords();
  const { phase, plan, ended } = dialogue;
  const version = plan ? t('planVersion', { version: String(plan.version) }) : t('noPlan');
  return (
    <PageHead
      title={dialogue.title}
      mark={
        <Ring
          phase={ended === 'completed' ? phase.phases + 1 : phase.phaseNumber}
          of={phase.phases}
          size="l"
        />
      }
      under={`${standingWord(dialogue, t)} · ${version}`}
      crumbs={
        <nav className="crumbs" aria-label={t('crumbs')}>
          <ol>
            <li>
              <Link to="/dialoger" activeOptions={{ exact: true }}>
                {t('dialogues')}
              </Link>
            </li>
            <li aria-current="page">{dialogue.title}</li>
          </ol>
        </nav>
      }
    />
  );
}
