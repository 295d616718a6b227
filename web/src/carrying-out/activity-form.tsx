import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { NumberField, TextArea } from '../form/inputs';
import { useOnlyWith } from '../form/only-with';
import { Rows } from '../form/rows';
import { shortDay } from '../dates/dates';
import { usePlanContent } from '../queries/plan-content';
import type { RecordForm, RecordFormProps } from '../task/record-form';
import { Panel } from '../ui/page';
import { GroupField } from './group-field';
import { Promise as Promised } from './promise';

/** Which of the planned ones it is. */
function Context({ dialogue, task }: RecordFormProps): ReactNode {
  const { t } = useTranslation('carryingOut');
  const plan = usePlanContent(dialogue);
  const id = task.key.slice(task.key.indexOf('/') + 1);
  const activity = plan?.activities?.find((each) => each.id === id);
  if (plan === undefined) return null;
  return (
    <>
      <Panel id="activity" title={activity?.title ?? t('theActivity')}>
        {activity ? (
          <dl className="facts">
            <div>
              <dt>{t('day')}</dt>
              <dd>{shortDay(activity.day)}</dd>
            </div>
            <div>
              <dt>{t('method')}</dt>
              <dd>{activity.method}</dd>
            </div>
            {activity.place !== undefined && (
              <div>
                <dt>{t('place')}</dt>
                <dd>{activity.place}</dd>
              </div>
            )}
          </dl>
        ) : (
          <p>{t('activityGone')}</p>
        )}
      </Panel>
      <Promised dialogue={dialogue} />
    </>
  );
}

/** Nobody came to what was cancelled. */
const NOBODY: readonly never[] = [];

function Fields({ outcome }: RecordFormProps): ReactNode {
  const { t } = useTranslation('carryingOut');
  const held = outcome === 'held';
  useOnlyWith(outcome !== 'cancelled', 'record.attendance', NOBODY);
  if (!held) return null;
  return (
    <>
      <Rows
        name="record.attendance"
        label={t('attendance')}
        hint={t('attendanceHint')}
        addLabel={t('addGroup')}
        empty={{ group: '', count: '' }}
      >
        {({ path }) => (
          <>
            <GroupField name={`${path}.group`} />
            <NumberField name={`${path}.count`} label={t('count')} unit={t('people')} />
          </>
        )}
      </Rows>
      <Total />
      <TextArea name="record.notes" label={t('notes')} hint={t('notesHint')} rows={4} />
      <TextArea name="record.said" label={t('said')} hint={t('saidHint')} rows={6} />
    </>
  );
}

function Total(): ReactNode {
  const { t } = useTranslation('carryingOut');
  const rows = useWatch({ name: 'record.attendance' }) as readonly { count?: unknown }[] | undefined;
  const total = (rows ?? []).reduce(
    (sum, { count }) => sum + (typeof count === 'number' && count > 0 ? count : 0),
    0,
  );
  return total === 0 ? null : <p aria-live="polite">{t('total', { count: total })}</p>;
}

const initial = (): Promise<Record<string, unknown>> =>
  Promise.resolve({ attendance: [{ group: '', count: '' }] });

export const activityForm: RecordForm = { Fields, Context, initial };
