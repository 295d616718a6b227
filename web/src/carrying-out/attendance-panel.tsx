import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { figure } from '../dates/dates';
import { Panel } from '../ui/page';
import { attendanceOf, totalOf, type ActivityReport } from './activity-states';
import { useGroupName } from './group-name';

/** Who has come so far, by group. */
export function AttendancePanel({ reports }: { reports: readonly ActivityReport[] }): ReactNode {
  const { t } = useTranslation('carryingOut');
  const nameOf = useGroupName();
  const counted = attendanceOf(reports);
  return (
    <Panel id="attendance" title={t('attendanceSoFar')}>
      {counted.length === 0 ? (
        <p className="muted">{t('attendanceNone')}</p>
      ) : (
        <table className="table narrow">
          <caption className="vh">{t('attendanceSoFar')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('group')}</th>
              <th scope="col" className="num">
                {t('count')}
              </th>
            </tr>
          </thead>
          <tbody>
            {counted.map(({ group, count }) => (
              <tr key={group}>
                <td>{nameOf(group)}</td>
                <td className="num">{figure(count)}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">{t('attendanceTotal')}</th>
              <td className="num">
                <strong>{figure(totalOf(counted))}</strong>
              </td>
            </tr>
          </tbody>
        </table>
      )}
    </Panel>
  );
}
