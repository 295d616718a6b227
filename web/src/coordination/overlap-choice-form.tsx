import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OverlapItem } from '../../../src/contract/coordination';
import { TextArea } from '../form/inputs';
import { dialogueQuery, planVersionQuery } from '../queries/dialogue';
import { linesIn, type PlanContent } from '../task/plan-words';
import type { RecordForm, RecordFormProps } from '../task/record-form';
import { useNames } from '../task/use-names';
import { usePlanLabel, usePlanWords } from '../task/use-plan-words';
import { titled } from '../text/titled';
import { Panel } from '../ui/page';
import { Failure, Skeleton } from '../ui/states';
import './coordination.css';
import { overlapsQuery } from './coordination-queries';
import { outcomeNote } from './outcome-note';

const compared = ['question', 'areas', 'groups', 'period', 'collection', 'methods', 'activities'];

/** Both dialogues beside each other, so that one sees where they meet. */
function Context({ dialogue, task }: RecordFormProps): ReactNode {
  const { t } = useTranslation('coordination');
  const other = task.key.slice(task.key.indexOf('/') + 1);
  const { data, error, refetch } = useQuery(overlapsQuery(dialogue.id));
  const overlap = data?.items.find((each) => each.dialogue.id === other);
  return (
    <Panel id="beside" title={t('besides')}>
      {data === undefined ? (
        error ? (
          <Failure error={error} retry={() => void refetch()} />
        ) : (
          <Skeleton />
        )
      ) : overlap ? (
        <>
          <Common overlap={overlap} />
          <Beside about={{ dialogue, overlap }} />
        </>
      ) : (
        <p>{t('overlapGone')}</p>
      )}
    </Panel>
  );
}

function Common({ overlap }: { overlap: OverlapItem }): ReactNode {
  const { t } = useTranslation('coordination');
  const nameOf = useNames();
  return (
    <dl className="facts">
      <div>
        <dt>{t('sharedGroups')}</dt>
        <dd>{overlap.groups.map(nameOf).join(', ')}</dd>
      </div>
      <div>
        <dt>{t('sharedAreas')}</dt>
        <dd>{overlap.areas.map(nameOf).join(', ')}</dd>
      </div>
      <div>
        <dt>{t('gap')}</dt>
        <dd>{overlap.gapDays === 0 ? t('gapNone') : t('gapDays', { count: overlap.gapDays })}</dd>
      </div>
    </dl>
  );
}

interface BesideProps {
  readonly about: { readonly dialogue: RecordFormProps['dialogue']; readonly overlap: OverlapItem };
}

function Beside({ about: { dialogue, overlap } }: BesideProps): ReactNode {
  const { t } = useTranslation('coordination');
  const words = usePlanWords();
  const labelOf = usePlanLabel();
  const readable = overlap.dialogue.title !== null;
  const otherId = overlap.dialogue.id;
  const { data: other, isLoading } = useQuery({ ...dialogueQuery(otherId), enabled: readable });
  const mine = usePlan(dialogue.id, dialogue.plan?.version);
  const theirs = usePlan(otherId, other?.plan?.version);
  const expected = other !== undefined && other.plan !== null;
  if (isLoading || (expected && theirs === undefined)) return <Skeleton />;
  const heading = overlap.dialogue.title ?? t('overlapHidden');
  return (
    <table className="table cards">
      <caption className="vh">{t('besides')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('fact')}</th>
          <th scope="col">{dialogue.title}</th>
          <th scope="col">{heading}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{t('owner')}</th>
          <td data-label={t('thisDialogue')}>{dialogue.owner.name}</td>
          <td data-label={t('otherDialogue')}>{overlap.dialogue.owner.name}</td>
        </tr>
        {other && (
          <tr>
            <th scope="row">{t('phase')}</th>
            <td data-label={t('thisDialogue')}>{titled(dialogue.phase.title)}</td>
            <td data-label={t('otherDialogue')}>{titled(other.phase.title)}</td>
          </tr>
        )}
        {compared.map((field) => {
          const said = (plan: PlanContent = {}): string => linesIn(plan, field, words).join(', ');
          return (
            <tr key={field}>
              <th scope="row">{labelOf(field)}</th>
              <td data-label={t('thisDialogue')}>{said(mine)}</td>
              <td data-label={t('otherDialogue')}>{said(theirs)}</td>
            </tr>
          );
        })}
      </tbody>
      {!readable && (
        <tfoot>
          <tr>
            <td colSpan={3} className="muted">
              {t('otherPlanHidden')}
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function usePlan(id: string, version: number | undefined): PlanContent | undefined {
  const { data } = useQuery({ ...planVersionQuery(id, version ?? 0), enabled: version !== undefined });
  return data?.content as PlanContent | undefined;
}

function Fields(): ReactNode {
  const { t } = useTranslation('coordination');
  return <TextArea name="record.how" label={t('how')} hint={t('howChoiceHint')} optional />;
}

export const overlapChoiceForm: RecordForm = {
  Fields,
  Context,
  outcomeNote,
};
