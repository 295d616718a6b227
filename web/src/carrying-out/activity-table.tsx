import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import { figure, shortDay, today } from '../dates/dates';
import { usePlanContent } from '../queries/plan-content';
import type { RecordOf } from '../queries/record-content';
import { AnswerLink } from '../task/answer-link';
import { Panel } from '../ui/page';
import { Skeleton } from '../ui/states';
import { Status } from '../ui/status';
import { activityState, totalOf, type ActivityReport } from './activity-states';

interface ActivityTableProps {
  readonly dialogue: DialogueDetail;
  readonly reports: readonly RecordOf<ActivityReport>[];
}

const tones = {
  planned: 'idle',
  today: 'now',
  unreported: 'warn',
  held: 'ok',
  cancelled: 'idle',
} as const;

/** What is planned, when, and how it went. */
export function ActivityTable({ dialogue, reports }: ActivityTableProps): ReactNode {
  const { t } = useTranslation('carryingOut');
  const plan = usePlanContent(dialogue);
  const activities = plan?.activities ?? [];
  const reportOf = (id: string | undefined): ActivityReport | undefined =>
    reports.find(({ task }) => task === `activity/${id ?? ''}`)?.content;
  const held = activities.filter(({ id }) => (reportOf(id)?.attendance.length ?? 0) > 0).length;
  return (
    <Panel id="activities" title={t('activities')}>
      {plan === undefined && dialogue.plan !== null ? (
        <Skeleton lines={3} />
      ) : activities.length === 0 ? (
        <p className="muted">{t('nonePlanned')}</p>
      ) : (
        <>
          <p>
            <Trans
              t={t}
              i18nKey="answer"
              count={activities.length}
              values={{ held: String(held) }}
              components={{ b: <strong /> }}
            />
          </p>
          <table className="table cards">
            <caption className="vh">{t('activities')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('activity')}</th>
                <th scope="col">{t('day')}</th>
                <th scope="col">{t('state')}</th>
                <th scope="col" className="num">
                  {t('came')}
                </th>
              </tr>
            </thead>
            <tbody>
              {activities.map((activity) => {
                const { id, title, place, day } = activity;
                const report = reportOf(id);
                const state = activityState(activity, report, today());
                return (
                  <tr key={id ?? title}>
                    <th scope="row">
                      {title}
                      {place !== undefined && <span className="muted small place">{place}</span>}
                    </th>
                    <td data-label={t('day')}>{shortDay(day)}</td>
                    <td data-label={t('state')}>
                      <Status tone={tones[state]} {...(state === 'planned' && { icon: 'circle-dashed' })}>
                        {t(`states.${state}`)}
                      </Status>{' '}
                      <AnswerLink dialogue={dialogue} task={`activity/${id ?? ''}`} about={title}>
                        {t('report')}
                      </AnswerLink>
                    </td>
                    <td data-label={t('came')} className="num">
                      {report && state === 'held' ? figure(totalOf(report.attendance)) : '–'}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </>
      )}
    </Panel>
  );
}
