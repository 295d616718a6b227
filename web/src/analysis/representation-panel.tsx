import { queryOptions, useQuery } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { StoredRepresentativeness } from '../../../src/contract/analysis';
import type { Page } from '../../../src/contract/page';
import type { Representativeness } from '../../../src/domain/representativeness/representativeness';
import { read } from '../api';
import { moment } from '../dates/dates';
import { keys } from '../queries/keys';
import { areasQuery } from '../queries/organisation';
import { Panel } from '../ui/page';
import { Failure, Skeleton } from '../ui/states';
import { Banner } from '../ui/status';
import { groupName, listed } from './group-name';
import { addressed, hiddenCount } from './representation';
import { RepresentationChart } from './representation-chart';
import { Reckoning, RepresentationTable } from './representation-table';
import { basisOf, outsideOf, partlyOf, plain, sentencesOf } from './representation-words';

export const representationNowQuery = (id: string) =>
  queryOptions({
    queryKey: [...keys.dialogue(id), 'representativeness', 'now'],
    queryFn: ({ signal }) => read<Representativeness>(`/dialogues/${id}/representativeness/now`, {}, signal),
  });

const storedQuery = (id: string) =>
  queryOptions({
    queryKey: [...keys.dialogue(id), 'representativeness', 'stored'],
    queryFn: ({ signal }) =>
      read<Page<StoredRepresentativeness>>(`/dialogues/${id}/representativeness`, { limit: 200 }, signal),
  });

/** Who took part beside who lives there: a picture, a sentence, a table, and how it was counted. */
export function RepresentationPanel({ dialogue }: { readonly dialogue: string }): ReactNode {
  const { t } = useTranslation('analysis');
  const [version, setVersion] = useState<number>();
  const now = useQuery(representationNowQuery(dialogue));
  const stored = useQuery(storedQuery(dialogue)).data?.items ?? [];
  const before = stored.find((each) => each.version === version);
  const result = before?.result ?? now.data;
  return (
    <Panel
      id="deltagare"
      title={t('rep.title')}
      aside={
        stored.length > 0 ? (
          <VersionChoice stored={stored} version={version} onChoose={setVersion} />
        ) : undefined
      }
    >
      {now.error !== null && <Failure error={now.error} retry={() => void now.refetch()} />}
      {result === undefined && now.error === null && <Skeleton />}
      {result !== undefined && <Representation result={result} />}
    </Panel>
  );
}

interface VersionChoiceProps {
  readonly stored: readonly StoredRepresentativeness[];
  readonly version: number | undefined;
  readonly onChoose: (version: number | undefined) => void;
}

function VersionChoice({ stored, version, onChoose }: VersionChoiceProps): ReactNode {
  const { t } = useTranslation('analysis');
  const id = useId();
  return (
    <div className="field inline">
      <label htmlFor={id}>{t('rep.version')}</label>
      <select
        id={id}
        value={version ?? ''}
        onChange={({ target }) => {
          onChoose(target.value === '' ? undefined : Number(target.value));
        }}
      >
        <option value="">{t('rep.now')}</option>
        {stored.map((each) => (
          <option key={each.version} value={each.version}>
            {t('rep.stored', { moment: moment(each.at), version: String(each.version) })}
          </option>
        ))}
      </select>
    </div>
  );
}

export function Representation({ result }: { readonly result: Representativeness }): ReactNode {
  const { t } = useTranslation('analysis');
  const areas = useQuery(areasQuery).data ?? [];
  const sentences = sentencesOf(t, result);
  const { population, compared } = result.inputs;
  const hidden = hiddenCount(addressed(result));
  const outside = [outsideOf(t, result), partlyOf(t, result)].filter((said) => said !== '').join(' ');
  const isComparable = population !== null && compared > 0;
  return (
    <div className="stack">
      <div className="stack tight">
        {sentences.map((sentence, at) => (
          <p key={sentence} className={at === 0 ? 'lead' : undefined}>
            <Bold words={sentence} />
          </p>
        ))}
        {result.missing.length > 0 && isComparable && (
          <p>
            {t('rep.missing', {
              groups: listed(
                result.missing.map((group) => groupName(t, group)),
                t('lead.and'),
              ),
            })}
          </p>
        )}
        {outside !== '' && <p>{outside}</p>}
      </div>
      {isComparable && (
        <>
          <p className="legend">
            <span>
              <i className="own" />
              {t('rep.participants')}
            </span>
            <span>
              <i className="all" />
              {t('rep.population')}
            </span>
          </p>
          <RepresentationChart result={result} sentences={sentences.map(plain).join(' ')} />
        </>
      )}
      {hidden > 0 && (
        <Banner tone="info" icon="eye-off">
          <p>
            <strong>{t('rep.hiddenTitle', { count: hidden })}</strong>{' '}
            {t('rep.hiddenText', { k: String(result.inputs.k) })}
          </p>
        </Banner>
      )}
      <p className="small muted">{basisOf(t, result)}</p>
      <RepresentationTable result={result} />
      <Reckoning result={result} areaName={(id) => areas.find((area) => area.id === id)?.name ?? id} />
    </div>
  );
}

/** What stands between the marks of a sentence is its figures. */
const Bold = ({ words }: { readonly words: string }): ReactNode => (
  <Trans defaults={words} components={{ 1: <strong /> }} />
);
