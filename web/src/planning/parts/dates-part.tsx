import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../form/inputs';
import { Panel } from '../../ui/page';
import { neededDates } from '../needed-dates';
import type { PartOfPlan } from './part';

/** The dates the clocks of this definition run by, and no others. */
export function DatesPart({ at, handbook }: PartOfPlan): ReactNode {
  const { t } = useTranslation('planning');
  const needed = neededDates(handbook);
  if (needed.length === 0) return null;
  const amongUsers = handbook.definition.who === 'brukardialog';
  return (
    <Panel id="part-dates" title={t('dates')}>
      <p className="hint">{t('datesHint')}</p>
      <div className="cols">
        {needed.map((field) => (
          <DateField
            key={field}
            name={`${at}.${field}`}
            label={field === 'decisionDate' && amongUsers ? t('decisionDateUsers') : t(field)}
          />
        ))}
      </div>
    </Panel>
  );
}
