import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { planDifferenceQuery } from '../queries/plan-difference';
import { Button } from '../ui/button';
import { Failure, Skeleton } from '../ui/states';
import { Banner } from '../ui/status';
import { DifferenceTable } from './difference';

export interface SeenPlan {
  readonly version: number;
  readonly hash: string;
}

interface PlanMovedProps {
  readonly dialogue: string;
  readonly from: SeenPlan;
  readonly to: SeenPlan;
  /** Another number each time somebody tried to answer on the old plan: the panel then takes the focus. */
  readonly tries: number;
  /** The verb: on which version one answers. */
  readonly acceptLabel?: string;
  readonly onAccept: () => void;
}

/** The plan one began to answer on is no longer the one in force: what has changed, and the answer on the new one. */
export function PlanMoved({ dialogue, from, to, tries, acceptLabel, onAccept }: PlanMovedProps): ReactNode {
  const { t } = useTranslation('task');
  const box = useRef<HTMLElement>(null);
  const { data, error, refetch } = useQuery(planDifferenceQuery(dialogue, to.version, from.version));
  useEffect(() => {
    if (tries > 0) box.current?.focus();
  }, [tries]);
  const versions = { from: String(from.version), to: String(to.version) };
  return (
    <section ref={box} tabIndex={-1} className="faults" aria-labelledby="planmoved" role="alert">
      <Banner tone="warn">
        <h2 id="planmoved" className="label">
          {t('planMovedTitle')}
        </h2>
        <p>{t('planMoved', versions)}</p>
        {error !== null && <Failure error={error} retry={() => void refetch()} />}
        {data === undefined && error === null && <Skeleton lines={2} />}
        {data && <DifferenceTable caption={t('differenceCaption', versions)} fields={data.fields} />}
        <div className="actions">
          <Button size="s" onPress={onAccept}>
            {acceptLabel ?? t('planAccept', versions)}
          </Button>
        </div>
      </Banner>
    </section>
  );
}
