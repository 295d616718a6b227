import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import { dialogueQuery, planVersionQuery, possibleActsQuery } from '../queries/dialogue';
import { meQuery } from '../queries/me';
import { NoDialogue } from '../shell/no-dialogue';
import { LeftOver } from '../task/left-over';
import type { SeenPlan } from '../task/plan-moved';
import { useDraft } from '../task/use-draft';
import { PageHead } from '../ui/page';
import { Empty, Failure, Skeleton } from '../ui/states';
import { ChangePlanForm } from './change-plan-form';
import { inFull } from './use-plan-change';
import { useWhyNotChange } from './use-why-not-change';
import '../task/task.css';
import './planning.css';

/** The whole plan in force as a form: what is changed, and whom it asks again. */
export function ChangePlanPage(): ReactNode {
  const { id } = useParams({ from: '/dialoger/$id/andra-planen' });
  const { data: dialogue, error, refetch } = useQuery(dialogueQuery(id));
  const { data: acts, error: fault, refetch: again } = useQuery(possibleActsQuery(id));
  const { t } = useTranslation('planning');
  if (dialogue === undefined) {
    if (error === null) return <Skeleton />;
    return <NoDialogue error={error} retry={() => void refetch()} title={t('changeTitle')} />;
  }
  if (acts === undefined) return fault ? <Failure error={fault} retry={() => void again()} /> : <Skeleton />;
  const verdict = acts.acts.find(({ act }) => act === 'change-plan');
  return (
    <>
      <PageHead title={t('changeTitle')} crumbs={<Crumbs dialogue={dialogue} />} under={dialogue.title} />
      {verdict?.permitted === true && dialogue.plan !== null ? (
        <Changing dialogue={dialogue} version={dialogue.plan.version} />
      ) : (
        <MayNot dialogue={dialogue} verdict={verdict} />
      )}
    </>
  );
}

const Crumbs = ({ dialogue }: { readonly dialogue: DialogueDetail }): ReactNode => {
  const { t } = useTranslation('planning');
  return (
    <nav className="crumbs" aria-label={t('crumbs')}>
      <ol>
        <li>
          <Link to="/dialoger/$id" params={{ id: dialogue.id }} activeOptions={{ exact: true }}>
            {dialogue.title}
          </Link>
        </li>
        <li>
          <Link to="/dialoger/$id/plan" params={{ id: dialogue.id }}>
            {t('title')}
          </Link>
        </li>
      </ol>
    </nav>
  );
};

type Verdict = Parameters<ReturnType<typeof useWhyNotChange>>[0];

interface MayNotProps {
  readonly dialogue: DialogueDetail;
  readonly verdict: Verdict | undefined;
}

function MayNot({ dialogue, verdict }: MayNotProps): ReactNode {
  const { t } = useTranslation('planning');
  const why = useWhyNotChange();
  const { data: me } = useQuery(meQuery);
  return (
    <>
      <Empty
        title={verdict?.code === 'no-plan' ? t('noPlanTitle') : t('mayNotTitle')}
        action={
          <Link to="/dialoger/$id/plan" params={{ id: dialogue.id }}>
            {t('back')}
          </Link>
        }
      >
        {verdict && why(verdict)}
      </Empty>
      {me && <LeftOver path={`/dialogues/${dialogue.id}/plan/draft`} me={me.id} />}
    </>
  );
}

function Changing({ dialogue, version }: { dialogue: DialogueDetail; version: number }): ReactNode {
  const { data: me } = useQuery(meQuery);
  return me ? <WithDraft dialogue={dialogue} version={version} me={me.id} /> : <Skeleton />;
}

interface WithDraftProps {
  readonly dialogue: DialogueDetail;
  readonly version: number;
  readonly me: string;
}

function WithDraft({ dialogue, version, me }: WithDraftProps): ReactNode {
  const draft = useDraft(`/dialogues/${dialogue.id}/plan/draft`, me);
  const seen = draft.opened?.['seenPlan'] as SeenPlan | undefined;
  const [first] = useState(version);
  const begun = useQuery({
    ...planVersionQuery(dialogue.id, seen?.version ?? first),
    enabled: draft.opened !== undefined,
  });
  const { inForce, newest } = useInForce(dialogue.id, version);
  if (draft.fault !== undefined) return <Failure error={draft.fault} retry={draft.retry} />;
  const failed = [begun, newest].find(({ data, error }) => data === undefined && error !== null);
  const failure = failed && <Failure error={failed.error} retry={() => void failed.refetch()} />;
  if (draft.opened === undefined || begun.data === undefined || inForce === undefined)
    return failure ?? <Skeleton />;
  return (
    <>
      {failure}
      <ChangePlanForm
        key={draft.beginning}
        dialogue={dialogue}
        begunOn={inFull(begun.data)}
        inForce={inFull(inForce)}
        draft={draft}
        me={me}
      />
    </>
  );
}

/** A newer version comes while the form is open: until it has been read, or where it cannot be, the form stays as it is. */
function useInForce(dialogue: string, version: number) {
  const newest = useQuery(planVersionQuery(dialogue, version));
  const [inForce, setInForce] = useState(newest.data);
  if (newest.data !== undefined && newest.data !== inForce) setInForce(newest.data);
  return { inForce, newest };
}
