import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { differences, type WholePlan } from '../../../src/domain/records/whole-plan';
import { planVersionQuery } from '../queries/dialogue';
import { DifferenceTable } from '../task/difference';
import { Panel } from '../ui/page';
import { Failure, Skeleton } from '../ui/states';
import { Status } from '../ui/status';
import { isAskedFor } from './asked-for';

interface PlanChangesProps {
  readonly dialogue: string;
  readonly from: number;
  readonly to: number;
  readonly title: string;
  /** What the reader's answer rests on. */
  readonly restsOn: readonly string[];
  readonly children?: ReactNode;
}

/** What has changed between the plan one answered on and the one in force, part by part. */
export function PlanChanges({ dialogue, from, to, title, restsOn, children }: PlanChangesProps): ReactNode {
  const { t } = useTranslation('coordination');
  const before = useQuery(planVersionQuery(dialogue, from));
  const after = useQuery(planVersionQuery(dialogue, to));
  const failed = before.error ?? after.error;
  const versions = { from: String(from), to: String(to) };
  return (
    <Panel
      id="plan-changes"
      title={title}
      aside={<span className="small muted">{t('changedVersions', versions)}</span>}
    >
      {before.data && after.data ? (
        <Differences
          before={before.data.content as WholePlan}
          after={after.data.content as WholePlan}
          restsOn={restsOn}
          caption={t('changedCaption', versions)}
        />
      ) : failed ? (
        <Failure
          error={failed}
          retry={() => {
            void before.refetch();
            void after.refetch();
          }}
        />
      ) : (
        <Skeleton lines={3} />
      )}
      {children}
    </Panel>
  );
}

interface DifferencesProps {
  readonly before: WholePlan;
  readonly after: WholePlan;
  readonly caption: string;
  readonly restsOn: readonly string[];
}

function Differences({ before, after, caption, restsOn }: DifferencesProps): ReactNode {
  const { t } = useTranslation('coordination');
  const meaningOf = (field: string): ReactNode =>
    isAskedFor(restsOn, field, { before, after }) ? (
      <Status tone="warn" act>
        {t('meaningAsked')}
      </Status>
    ) : (
      <Status tone="idle">{t('meaningNone')}</Status>
    );
  return (
    <DifferenceTable
      caption={caption}
      fields={differences({ ...before }, { ...after })}
      meaning={{ title: t('changedMeaning'), of: meaningOf }}
    />
  );
}
