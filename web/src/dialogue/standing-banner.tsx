import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Trans } from 'react-i18next';
import type { DialogueDetail, WaitingTask } from '../../../src/contract/dialogue';
import { roles } from '../../../src/domain/lifecycle/role';
import { dayOf, shortDay } from '../dates/dates';
import { handbookQuery } from '../queries/definition';
import { meQuery } from '../queries/me';
import type { HandbookStep } from '../task/record-form';
import { titled } from '../text/titled';
import { Banner } from '../ui/status';
import { BannerActs } from './acts/banner-acts';
import { blockingTask } from './blocking';
import { endWord } from './end-word';
import { aboutTask, useMemberNames } from './member-names';
import { sinceWord } from './since-word';
import { kindOf, wordIn } from './story';
import { useStory } from './story-query';
import { useWords, type Words } from './use-words';

/** One sentence about what stops the dialogue, or that it has stopped; and what can be done about it at once. */
export function StandingBanner({ dialogue }: { dialogue: DialogueDetail }): ReactNode {
  if (dialogue.ended !== null) return <EndedBanner dialogue={dialogue} />;
  if (dialogue.paused) return <PausedBanner id={dialogue.id} paused={dialogue.paused} />;
  const task = blockingTask(dialogue.waiting);
  return task ? <BlockedBanner dialogue={dialogue} task={task} /> : <NothingBanner />;
}

const bold = { b: <strong /> };

function BlockedBanner({ dialogue, task }: { dialogue: DialogueDetail; task: WaitingTask }): ReactNode {
  const { t } = useWords();
  const { data: handbook } = useQuery(handbookQuery(dialogue.definition.id, dialogue.definition.version));
  const step = handbook?.phases.flatMap(({ steps }) => steps).find(({ id }) => id === task.step);
  const about = aboutTask(task, useMemberNames(dialogue));
  const { data: me } = useQuery(meQuery);
  const claimWord = claimOf(task, me?.id);
  const others = dialogue.waiting.length - 1;
  const said = {
    what: about === '' ? titled(task.title) : `${titled(task.title)} (${about})`,
    unit: task.unit.name,
    since: sinceWord(task.since, task.workingDaysWaited, t),
    due: task.due === null ? '' : shortDay(task.due),
  };
  const waits = task.due === null ? 'banner.waitsNoDue' : 'banner.waits';
  return (
    <Banner tone={task.overdue ? 'danger' : 'now'} icon="hourglass">
      <p>
        <Trans t={t} i18nKey={task.overdue ? 'banner.late' : waits} values={said} components={bold} />{' '}
        {t(`banner.${claimWord}`)} {otherwiseWord(task, step, t)}{' '}
        {others > 0 && t('banner.others', { count: others })}
      </p>
      <BannerActs dialogue={dialogue} task={task} />
    </Banner>
  );
}

function claimOf(
  { claimedBy }: WaitingTask,
  me: string | undefined,
): 'unclaimed' | 'claimedByYou' | 'claimed' {
  if (claimedBy === null) return 'unclaimed';
  return claimedBy.id === me ? 'claimedByYou' : 'claimed';
}

/** What follows if nothing is done. */
function otherwiseWord({ otherwise }: WaitingTask, step: HandbookStep | undefined, t: Words): string {
  const [first] = otherwise;
  const day = first?.on ?? null;
  if (first === undefined || day === null) return '';
  const to = first.to ?? '';
  const role = Object.hasOwn(roles, to) ? titled(roles[to as keyof typeof roles].title).toLowerCase() : to;
  const outcome = titled(step?.outcomes.find(({ id }) => id === to)?.title ?? to).toLowerCase();
  return t(`otherwise.${first.kind}`, { day: shortDay(day), role, outcome });
}

function NothingBanner(): ReactNode {
  const { t } = useWords();
  return (
    <Banner tone="info" icon="clock">
      <p>
        <Trans t={t} i18nKey="banner.nothing" components={bold} />
      </p>
    </Banner>
  );
}

interface PausedBannerProps {
  readonly id: string;
  readonly paused: NonNullable<DialogueDetail['paused']>;
}

function PausedBanner({ id, paused }: PausedBannerProps): ReactNode {
  const { t } = useWords();
  const reason = useReason(id, 'paused');
  const said = { since: shortDay(paused.since), until: shortDay(paused.until) };
  return (
    <Banner tone="now" icon="octagon-pause">
      <p>
        <Trans t={t} i18nKey="banner.paused" values={said} components={bold} />
      </p>
      {reason !== '' && <p>{t('banner.pausedReason', { reason })}</p>}
    </Banner>
  );
}

/** Why it was done, the last time. */
function useReason(id: string, kind: 'paused' | 'ended'): string {
  const { story } = useStory(id);
  const last = story?.items.findLast((item) => kindOf(item) === kind);
  return last ? wordIn(last.sentence.params, 'reason') : '';
}

const endSentences = { completed: 'banner.completed', merged: 'banner.merged' } as const;

const sentenceOfEnd = (ended: string) =>
  ended === 'completed' || ended === 'merged' ? endSentences[ended] : 'banner.ended';

function EndedBanner({ dialogue }: { dialogue: DialogueDetail }): ReactNode {
  const { t } = useWords();
  const reason = useReason(dialogue.id, 'ended');
  const { ended, endedAt, mergedIntoId } = dialogue;
  const said = {
    day: endedAt === null ? '' : shortDay(dayOf(endedAt)),
    as: endWord(ended ?? '', t),
  };
  return (
    <Banner
      tone={ended === 'completed' ? 'ok' : 'info'}
      icon={ended === 'merged' ? 'corner-up-right' : 'flag'}
    >
      <p>
        <Trans t={t} i18nKey={sentenceOfEnd(ended ?? '')} values={said} components={bold} />
      </p>
      {reason !== '' && <p>{t('banner.endedReason', { reason })}</p>}
      {mergedIntoId !== null && (
        <p>
          <Link to="/dialoger/$id" params={{ id: mergedIntoId }}>
            {t('banner.mergedLink')}
          </Link>
        </p>
      )}
    </Banner>
  );
}
