import { useEffect, type ReactNode } from 'react';
import { FormProvider, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { FaultSummary } from '../form/faults';
import { titled } from '../text/titled';
import { Button } from '../ui/button';
import { Failure } from '../ui/states';
import { Banner } from '../ui/status';
import { useLanding } from '../ui/use-landing';
import { WithKnowledge } from './with-knowledge';
import { DiscardDraft, DraftStatus } from './draft-status';
import type { Content } from './draft-state';
import { OutcomeChoice, ReasonField } from './outcome-choice';
import { OwnText } from './own-text';
import { PlanMoved } from './plan-moved';
import type { RecordForm, RecordFormProps } from './record-form';
import { SettledAlready } from './settled-already';
import { StaleDraft } from './stale-draft';
import { useAnswer, type Answering } from './use-answer';
import type { Draft } from './use-draft';
import { useWhy } from './use-why';
import type { Verdict } from './verdict';
import { WhyMine } from './why-mine';

export interface TaskFormProps {
  readonly about: RecordFormProps;
  readonly form: RecordForm | null;
  readonly begun: Content;
  readonly draft: Draft;
  readonly me: string;
  /** The verdict on settling; undefined: not known now. */
  readonly verdict: Verdict | undefined;
  /** The task is open no longer. */
  readonly gone: boolean;
}

/** What must be known, and the answer: an outcome, its reason, and what must accompany it. Saved as it is typed. */
export function TaskForm(props: TaskFormProps): ReactNode {
  const { about, form: record } = props;
  const answering = useAnswer(props);
  const outcome = useWatch({ control: answering.form.control, name: 'outcome' });
  const now = { ...about, outcome };
  const Context = record?.Context;
  const wide = record?.layout === 'form';
  const answer = <AnswerColumn {...props} about={now} answering={answering} wide={wide} />;
  return (
    <FormProvider {...answering.form}>
      <Laid wide={wide} context={Context && <Context {...now} />}>
        {answer}
      </Laid>
    </FormProvider>
  );
}

interface LaidProps {
  readonly wide: boolean;
  readonly context: ReactNode;
  readonly children: ReactNode;
}

/** Without anything to know beforehand the answer stands alone. */
function Laid({ wide, context, children }: LaidProps): ReactNode {
  if (context === undefined) return <div className="alone task">{children}</div>;
  if (wide) return <WithKnowledge form={children}>{context}</WithKnowledge>;
  return (
    <div className="split wide task">
      <div className="stack context">{context}</div>
      {children}
    </div>
  );
}

function AnswerColumn(props: Inside & { readonly wide: boolean }): ReactNode {
  const { about, form: record, draft, verdict, answering, wide } = props;
  const { form, done } = answering;
  const isGone = props.gone && !done && !form.formState.isSubmitting;
  return (
    <div className="stack answering">
      {isGone && <Gone {...props} />}
      <form
        className={wide ? 'stack longform' : 'stack card'}
        noValidate
        hidden={isGone}
        onSubmit={(event) => {
          event.preventDefault();
          void answering.submit();
        }}
      >
        <Interruptions {...props} />
        <OutcomeChoice about={about} form={record} />
        {record && <record.Fields {...about} />}
        <ReasonField outcome={about.step.outcomes.find(({ id }) => id === about.outcome)} />
        <ActionBar about={about} answering={answering} draft={draft} verdict={verdict} />
      </form>
    </div>
  );
}

type Inside = TaskFormProps & { readonly answering: Answering };

/** What has come between the writer and the answer, in the order it must be dealt with. */
function Interruptions({ about, draft, me, verdict, answering }: Inside): ReactNode {
  const why = useWhy();
  const { seen, moved, failure } = answering;
  const { state } = draft;
  return (
    <>
      {verdict?.permitted === false && (
        <Banner tone="warn" icon="hand" live>
          <p>{why(verdict, about.task)}</p>
        </Banner>
      )}
      {state.kind === 'stale' && (
        <StaleDraft
          state={state}
          me={me}
          outcomeTitle={titleIn(about)}
          onResolve={(content) => {
            answering.take(content);
            void draft.keeper.resolve(content);
          }}
        />
      )}
      {seen !== null && moved !== null && (
        <PlanMoved
          dialogue={about.dialogue.id}
          from={seen}
          to={moved}
          tries={answering.tries}
          onAccept={answering.acceptPlan}
        />
      )}
      <FaultSummary />
      {failure !== undefined && moved === null && verdict?.permitted !== false && <Failure error={failure} />}
    </>
  );
}

/** Somebody else has settled it, or it is needed no longer: what was answered, and one's own text. */
function Gone({ about, draft, answering }: Inside): ReactNode {
  const { land } = useLanding();
  // The field one was in is hidden.
  useEffect(land, [land]);
  return (
    <>
      <SettledAlready dialogue={about.dialogue} taskKey={about.task.key} task={about.task} meanwhile />
      <OwnText content={{ ...answering.form.getValues() }} outcomeTitle={titleIn(about)} />
      {draft.state.kind === 'refused' && <DraftStatus state={draft.state} />}
    </>
  );
}

const titleIn =
  ({ step }: RecordFormProps) =>
  (outcome: string): string =>
    titled(step.outcomes.find(({ id }) => id === outcome)?.title ?? outcome);

interface ActionBarProps extends Pick<TaskFormProps, 'about' | 'draft' | 'verdict'> {
  readonly answering: Answering;
}

/** As whom one answers and on which plan, the verb, and where what is typed is kept. */
function ActionBar({ about, answering, draft, verdict }: ActionBarProps): ReactNode {
  const { t } = useTranslation('task');
  const { seen, moved } = answering;
  const { step, task } = about;
  const verb = t(`verbs.${step.id}` as 'verbs.mandate', { defaultValue: t('settle') });
  const isStale = draft.state.kind === 'stale';
  const hindered = verdict?.permitted === false || isStale;
  return (
    <>
      <p className="small">
        {verdict && <WhyMine task={task} verdict={verdict} />}{' '}
        {step.restsOn !== null && seen !== null && t('onPlan', { version: String(seen.version) })}
      </p>
      <div className="actionbar">
        <Button
          type="submit"
          kind="primary"
          busy={answering.form.formState.isSubmitting}
          isDisabled={hindered}
          aria-describedby="hinder"
        >
          {answering.form.formState.isSubmitting ? t('settling') : verb}
        </Button>
        <span id="hinder" className="small">
          {moved !== null && t('planReadFirst')}
        </span>
        <DraftStatus state={draft.state} />
        <DiscardDraft draft={draft} />
      </div>
    </>
  );
}
