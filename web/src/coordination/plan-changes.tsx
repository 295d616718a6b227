import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { planVersionQuery } from '../queries/dialogue';
import { Panel } from '../ui/page';
import { Failure, Skeleton } from '../ui/states';
import { Status } from '../ui/status';
import { shownChanges, type PlanContent, type ShownPiece } from './plan-parts';
import { useReading } from './use-reading';

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
          before={before.data.content as PlanContent}
          after={after.data.content as PlanContent}
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
  readonly before: PlanContent;
  readonly after: PlanContent;
  readonly caption: string;
  readonly restsOn: readonly string[];
}

function Differences({ before, after, caption, restsOn }: DifferencesProps): ReactNode {
  const { t } = useTranslation('coordination');
  const changes = shownChanges(before, after, { reading: useReading(), restsOn });
  if (changes.length === 0) return <p>{t('unchangedPlan')}</p>;
  return (
    <table className="table cards diff">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('changedPart')}</th>
          <th scope="col">{t('changedHow')}</th>
          <th scope="col">{t('changedMeaning')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ name, asked, pieces }) => (
          <tr key={name}>
            <th scope="row">{t(`fields.${name}`)}</th>
            <td data-label={t('changedHow')}>
              <Pieces pieces={pieces} />
            </td>
            <td data-label={t('changedMeaning')}>
              {asked ? (
                <Status tone="warn" act>
                  {t('meaningAsked')}
                </Status>
              ) : (
                <Status tone="idle">{t('meaningNone')}</Status>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Pieces = ({ pieces }: { pieces: readonly ShownPiece[] }): ReactNode => (
  <ul className="pieces">
    {pieces.map((piece) => (
      <li key={`${piece.kind} ${piece.text}`}>
        <Piece {...piece} />
      </li>
    ))}
  </ul>
);

function Piece({ kind, text }: ShownPiece): ReactNode {
  const { t } = useTranslation('coordination');
  if (kind === 'kept') return text;
  const said = <span className="vh">{t(kind)}</span>;
  return kind === 'added' ? (
    <ins>
      {said}
      {text}
    </ins>
  ) : (
    <del>
      {said}
      {text}
    </del>
  );
}
