import { useNavigate, useSearch } from '@tanstack/react-router';
import type { CSSProperties, ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { dayInMargin } from '../dates/dates';
import { Failure, Skeleton } from '../ui/states';
import { CommitteesPanel } from './committees-panel';
import { DayPicker } from './day-picker';
import { DutiesPanel } from './duties-panel';
import { HomesPanel } from './homes-panel';
import { holdsOn } from './holds-on';
import { useKeeper } from './keeper-note';
import { OtherUnitsPanel } from './other-units-panel';
import { ServicesPanel } from './services-panel';
import { TabHead } from './tab-head';
import { UnitsPanel } from './units-panel';
import { useRegister, type Register } from './use-register';

const gap = { '--gap': 'var(--s6)' } as CSSProperties;

/** The organisation as it is, was or will be on a day. */
export function UnitsTab(): ReactNode {
  const { t } = useTranslation('administration');
  const navigate = useNavigate();
  const { me } = useKeeper();
  const { dag } = useSearch({ from: '/administration/' });
  const { register, error, retry } = useRegister();
  const day = dag ?? me.day;
  return (
    <>
      <TabHead
        title={t('tabs.units')}
        answer={register && <Answer register={register} day={day} today={me.day} />}
      />
      <div className="stack" style={gap}>
        <DayPicker
          label={t('units.day')}
          day={day}
          today={me.day}
          onChoose={(chosen) => {
            void navigate({
              to: '/administration',
              search: chosen === undefined ? {} : { dag: chosen },
              replace: true,
              resetScroll: false,
            });
          }}
        />
        {error !== null && <Failure error={error} retry={retry} />}
        {register === undefined && error === null && <Skeleton lines={10} />}
        {register && (
          <>
            <CommitteesPanel register={register} day={day} />
            <ServicesPanel register={register} day={day} />
            <UnitsPanel register={register} day={day} />
            <DutiesPanel register={register} day={day} />
            <HomesPanel register={register} />
            <OtherUnitsPanel register={register} day={day} />
          </>
        )}
      </div>
    </>
  );
}

interface AnswerProps {
  readonly register: Register;
  readonly day: string;
  readonly today: string;
}

function Answer({ register, day, today }: AnswerProps): ReactNode {
  const { t } = useTranslation('administration');
  const count = (kind: string): string =>
    String(register.units.filter((unit) => unit.kind === kind && holdsOn(unit, day)).length);
  const values = {
    committees: count('committee'),
    administrations: count('administration'),
    units: count('unit'),
    day: dayInMargin(day, today),
  };
  const tense = day === today ? 'answerNow' : day < today ? 'answerThen' : 'answerSoon';
  return <Trans t={t} i18nKey={`units.${tense}`} values={values} components={{ b: <b /> }} />;
}
