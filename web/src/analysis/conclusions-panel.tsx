import { useQuery } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conclusion } from '../../../src/contract/analysis';
import { figure } from '../dates/dates';
import { conclusionsQuery } from '../queries/material';
import { Panel } from '../ui/page';
import { Failure, Skeleton } from '../ui/states';
import { Banner, Status } from '../ui/status';
import { EvidenceList } from './evidence-list';

/** Every conclusion with the way back to what it rests on; earlier rounds as well. */
export function ConclusionsPanel({ dialogue }: { readonly dialogue: string }): ReactNode {
  const { t } = useTranslation('analysis');
  const [version, setVersion] = useState<number>();
  const inForce = useQuery(conclusionsQuery(dialogue)).data?.items[0]?.version;
  return (
    <Panel
      id="slutsatser"
      title={t('conclusions.title')}
      aside={
        inForce !== undefined && inForce > 1 ? (
          <RoundChoice inForce={inForce} version={version ?? inForce} onChoose={setVersion} />
        ) : undefined
      }
    >
      {version !== undefined && version !== inForce && (
        <Banner tone="info">
          <p>{t('conclusions.old')}</p>
        </Banner>
      )}
      <ConclusionTraces dialogue={dialogue} version={version} />
    </Panel>
  );
}

interface RoundChoiceProps {
  readonly inForce: number;
  readonly version: number;
  readonly onChoose: (version: number) => void;
}

function RoundChoice({ inForce, version, onChoose }: RoundChoiceProps): ReactNode {
  const { t } = useTranslation('analysis');
  const id = useId();
  return (
    <div className="field inline">
      <label htmlFor={id}>{t('conclusions.round')}</label>
      <select
        id={id}
        value={version}
        onChange={({ target }) => {
          onChoose(Number(target.value));
        }}
      >
        {Array.from({ length: inForce }, (_, at) => inForce - at).map((round) => (
          <option key={round} value={round}>
            {t(round === inForce ? 'conclusions.roundNow' : 'conclusions.roundBefore', {
              version: String(round),
            })}
          </option>
        ))}
      </select>
    </div>
  );
}

interface TracesProps {
  readonly dialogue: string;
  readonly version?: number | undefined;
}

export function ConclusionTraces({ dialogue, version }: TracesProps): ReactNode {
  const { t } = useTranslation('analysis');
  const { data, error, refetch } = useQuery(conclusionsQuery(dialogue, version));
  if (data === undefined) {
    return error ? <Failure error={error} retry={() => void refetch()} /> : <Skeleton lines={4} />;
  }
  if (data.items.length === 0) return <p className="muted">{t('conclusions.none')}</p>;
  return (
    <div className="stack tight">
      {data.items.map((conclusion) => (
        <Trace key={conclusion.id} dialogue={dialogue} conclusion={conclusion} />
      ))}
    </div>
  );
}

/** A conclusion, how much it rests on, and, when asked for, each contribution back to its line. */
export function Trace({ dialogue, conclusion }: { dialogue: string; conclusion: Conclusion }): ReactNode {
  const { t } = useTranslation('analysis');
  const [open, setOpen] = useState(false);
  const { number, text, contributions, unpublished } = conclusion;
  return (
    <article className="trace">
      <h3>{t('conclusions.one', { number: String(number) })}</h3>
      <p>{text}</p>
      {unpublished > 0 && <Status tone="warn">{t('conclusions.unpublished', { count: unpublished })}</Status>}
      <details
        onToggle={({ currentTarget }) => {
          setOpen(currentTarget.open);
        }}
      >
        <summary>
          {t('conclusions.chain.contributions', { count: contributions, number: figure(contributions) })}
          <span className="vh"> {t('conclusions.evidence', { number: String(number) })}</span>
        </summary>
        {open && <EvidenceList dialogue={dialogue} conclusion={conclusion} />}
      </details>
    </article>
  );
}
