import { useQuery } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { planDifferenceQuery } from '../queries/plan-difference';
import { DifferenceTable } from '../task/difference';
import { Panel } from '../ui/page';
import { Failure, Skeleton } from '../ui/states';

interface ComparisonProps {
  readonly dialogue: string;
  /** Newest first. */
  readonly versions: readonly number[];
}

/** What differs between any two versions, field by field. */
export function Comparison({ dialogue, versions }: ComparisonProps): ReactNode {
  const { t } = useTranslation('planning');
  const newest = versions[0] ?? 1;
  const [chosenFrom, setFrom] = useState<number>();
  const [chosenTo, setTo] = useState<number>();
  const to = chosenTo ?? newest;
  const from = chosenFrom ?? Math.max(newest - 1, 1);
  return (
    <Panel id="compare" title={t('compare')}>
      <div className="row">
        <Choice label={t('compareFrom')} versions={versions} value={from} onChoose={setFrom} />
        <Choice label={t('compareTo')} versions={versions} value={to} onChoose={setTo} />
      </div>
      {from === to ? (
        <p className="muted">{t('compareSame')}</p>
      ) : (
        <Difference dialogue={dialogue} from={from} to={to} />
      )}
    </Panel>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly versions: readonly number[];
  readonly value: number;
  readonly onChoose: (version: number) => void;
}

function Choice({ label, versions, value, onChoose }: ChoiceProps): ReactNode {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={({ target }) => {
          onChoose(Number(target.value));
        }}
      >
        {versions.map((version) => (
          <option key={version} value={version}>
            {version}
          </option>
        ))}
      </select>
    </div>
  );
}

function Difference({ dialogue, from, to }: { dialogue: string; from: number; to: number }): ReactNode {
  const { t } = useTranslation('planning');
  const { data, error, refetch } = useQuery(planDifferenceQuery(dialogue, to, from));
  if (data === undefined)
    return error ? <Failure error={error} retry={() => void refetch()} /> : <Skeleton lines={3} />;
  return (
    <div aria-live="polite">
      <DifferenceTable
        caption={t('differenceCaption', { from: String(from), to: String(to) })}
        fields={data.fields}
      />
    </div>
  );
}
