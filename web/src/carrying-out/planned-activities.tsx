import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import { shortDay } from '../dates/dates';
import { usePlanContent } from '../queries/plan-content';
import { Panel } from '../ui/page';

/** When and where, for whoever writes of it. */
export function PlannedActivities({ dialogue }: { dialogue: DialogueDetail }): ReactNode {
  const { t } = useTranslation('carryingOut');
  const plan = usePlanContent(dialogue);
  if (plan === undefined) return null;
  const { activities = [] } = plan;
  return (
    <Panel id="planned" title={t('planned')}>
      {activities.length === 0 ? (
        <p className="muted">{t('nonePlanned')}</p>
      ) : (
        <ul className="stack told">
          {activities.map(({ id, title, day, place }) => (
            <li key={id ?? title}>
              <strong>{title}</strong>
              <br />
              <span className="muted">{[shortDay(day), place].filter(Boolean).join(', ')}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
