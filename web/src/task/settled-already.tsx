import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { TimelineItem } from '../../../src/contract/dialogue-history';
import type { DialogueDetail, WaitingTask } from '../../../src/contract/dialogue';
import { roles } from '../../../src/domain/lifecycle/role';
import { moment } from '../dates/dates';
import { organisationQuery } from '../queries/organisation';
import { titled } from '../text/titled';
import { Failure, Skeleton } from '../ui/states';
import { Banner } from '../ui/status';
import { roleIn } from './reasons-mine';
import { taskEndQuery } from './task-end-query';

interface SettledAlreadyProps {
  readonly dialogue: DialogueDetail;
  readonly taskKey: string;
  /** The task as it was last seen open, if it was seen. */
  readonly task?: WaitingTask;
  /** It went while the reader was at it. */
  readonly meanwhile?: boolean;
}

/** The task is open no longer: what was answered, by which role and when, or why it is not needed. */
export function SettledAlready({
  dialogue,
  taskKey,
  task,
  meanwhile = false,
}: SettledAlreadyProps): ReactNode {
  const { t } = useTranslation('task');
  const { data, error, refetch } = useQuery(taskEndQuery(dialogue.id, taskKey, 0));
  if (error !== null) return <Failure error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Skeleton lines={2} />;
  return (
    <Banner tone={meanwhile ? 'warn' : 'info'} icon={meanwhile ? 'hand' : 'history'} live>
      {meanwhile && (
        <p>
          <strong>{t('meanwhileTitle')}</strong>
        </p>
      )}
      <p>
        <What end={data} task={task} taskKey={taskKey} ended={dialogue.ended !== null} />
      </p>
      <Reason end={data} />
      {dialogue.ended !== null && <p>{t('goneEnded')}</p>}
    </Banner>
  );
}

interface WhatProps {
  readonly end: TimelineItem | null;
  readonly task: WaitingTask | undefined;
  readonly taskKey: string;
  readonly ended: boolean;
}

function What({ end, task, taskKey, ended }: WhatProps): ReactNode {
  const { t } = useTranslation('task');
  const who = useWho(task, taskKey);
  if (end === null) return t(task === undefined ? 'unknownText' : 'goneText');
  const { key, params } = end.sentence;
  const when = moment(end.at);
  if (key === 'timeline.task-voided') return t(ended ? 'goneVoidedEnded' : 'goneVoided', { when });
  if (key === 'timeline.task-skipped') return t('goneSkipped', { when });
  const outcome = params['outcomeTitle'];
  const values = { what: typeof outcome === 'string' ? titled(outcome) : '', when, who: who ?? '' };
  const components = [<strong key="what" />];
  return end.actor === null ? (
    <Trans t={t} i18nKey="goneByClock" values={values} components={components} />
  ) : (
    <Trans
      t={t}
      i18nKey={who === undefined ? 'goneSettledBare' : 'goneSettled'}
      values={values}
      components={components}
    />
  );
}

function Reason({ end }: { readonly end: TimelineItem | null }): ReactNode {
  const { t } = useTranslation('task');
  const reason = end?.sentence.params['reason'];
  return typeof reason === 'string' && reason !== '' ? <p>{t('goneReason', { reason })}</p> : null;
}

/** Roles and units, not people; where more than one role was asked, the unit alone, as for a task one never saw open. */
function useWho(task: WaitingTask | undefined, taskKey: string): string | undefined {
  const { t } = useTranslation('task');
  const { data: organisation } = useQuery(organisationQuery);
  if (task === undefined) return organisation?.units.find(({ id }) => id === taskKey.split('/')[1])?.name;
  const [first, ...more] = task.asked.map(roleIn);
  const role = (roles as Record<string, { title: string } | undefined>)[first ?? '']?.title;
  if (role === undefined || more.length > 0) return task.unit.name;
  return t('by', { role: titled(role).toLocaleLowerCase('sv'), unit: task.unit.name });
}
