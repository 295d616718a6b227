import type { CSSProperties, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StalledItem } from '../../../src/contract/monitoring';
import { figure, shortDay } from '../dates/dates';
import { waitedScale } from './waited-scale';

const days = (value: number): string => figure(value, Number.isInteger(value) ? 0 : 1);

/** How long it has waited, beside how long the step usually takes: words, and the same as a picture. */
export function Waited({ item: { workingDaysWaited, since, usual } }: { item: StalledItem }): ReactNode {
  const { t } = useTranslation(['stalled', 'ui']);
  return (
    <>
      <strong>{t('ui:workingDays', { count: workingDaysWaited })}</strong>{' '}
      <span className="muted nowrap">{t('stalled:sinceDay', { day: shortDay(since) })}</span>
      {usual === null ? (
        <small>{t('stalled:usualNone')}</small>
      ) : (
        <>
          <Meter waited={workingDaysWaited} usual={usual} />
          <small>
            {usual.p90 === 0
              ? t('stalled:usualSameDay')
              : t('stalled:usual', { median: days(usual.median), p90: days(usual.p90) })}
          </small>
        </>
      )}
    </>
  );
}

function Meter({ waited, usual }: { waited: number; usual: NonNullable<StalledItem['usual']> }): ReactNode {
  const scale = waitedScale(waited, usual);
  const places = {
    '--v': `${String(scale.waited)}%`,
    '--at': `${String(scale.p90)}%`,
    '--median': `${String(scale.median)}%`,
  } as CSSProperties;
  return (
    <div className={scale.over ? 'meter over' : 'meter'} style={places} aria-hidden="true">
      <i />
      <b className="median" />
      <b />
    </div>
  );
}
