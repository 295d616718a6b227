import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField, SelectField, TextField } from '../../form/inputs';
import { Rows } from '../../form/rows';
import { Panel } from '../../ui/page';
import type { PartProps } from './part';

const principles = ['komplement', 'strukturerad', 'inkluderande', 'långsiktigt'] as const;

/** How it is done: methods, each with the principle it serves, and what happens on which day. */
export function MethodsPart({ at }: PartProps): ReactNode {
  const { t } = useTranslation('planning');
  return (
    <Panel id="part-methods" title={t('methods')}>
      <Rows
        name={`${at}.methods`}
        label={t('methods')}
        labelHidden
        hint={t('methodsHint')}
        empty={{ method: '', principle: '' }}
        addLabel={t('addMethod')}
        max={50}
      >
        {({ path }) => (
          <div className="cols">
            <TextField name={`${path}.method`} label={t('method')} hint={t('methodExamples')} />
            <SelectField
              name={`${path}.principle`}
              label={t('principle')}
              options={principles.map((value) => ({ value, label: t(`principles.${value}`) }))}
            />
          </div>
        )}
      </Rows>
      <Rows
        name={`${at}.activities`}
        label={t('activities')}
        hint={t('activitiesHint')}
        empty={{ title: '', method: '', day: '', place: '' }}
        addLabel={t('addActivity')}
        optional
      >
        {({ path }) => (
          <>
            <div className="cols">
              <TextField name={`${path}.title`} label={t('activityTitle')} />
              <TextField name={`${path}.method`} label={t('activityMethod')} />
            </div>
            <div className="cols">
              <DateField name={`${path}.day`} label={t('day')} />
              <TextField optional name={`${path}.place`} label={t('place')} />
            </div>
          </>
        )}
      </Rows>
    </Panel>
  );
}
