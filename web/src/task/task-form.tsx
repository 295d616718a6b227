import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { AcceptedAct } from '../../../src/contract/accepted-act';
import { ChoiceCards } from '../form/choices';
import { FaultSummary, markFaults } from '../form/faults';
import { TextArea } from '../form/inputs';
import { pruned } from '../form/pruned';
import { judgedBy } from '../form/resolver';
import { timeOf } from '../dates/dates';
import { touchedByDialogue } from '../queries/keys';
import { useAct } from '../queries/act';
import { Button } from '../ui/button';
import { Failure } from '../ui/states';
import { useSay } from '../ui/toasts';
import type { Content } from './draft-state';
import type { RecordForm, RecordFormProps } from './record-form';
import { answerSchema, type Answer } from './answer-schema';
import type { Draft } from './use-draft';

interface TaskFormProps {
  readonly about: RecordFormProps;
  readonly form: RecordForm | null;
  readonly begun: Content;
  readonly draft: Draft;
}

/** The answer: an outcome, its reason, and what must accompany it. Saved as it is typed. */
export function TaskForm({ about, form: record, begun, draft }: TaskFormProps): ReactNode {
  const { t } = useTranslation('task');
  const { dialogue, task, step } = about;
  const say = useSay();
  const navigate = useNavigate();
  const [failure, setFailure] = useState<unknown>();
  const act = useAct<AcceptedAct>(...touchedByDialogue(dialogue.id));
  const [only] = step.outcomes;
  const form = useForm<Answer>({
    resolver: judgedBy(answerSchema(step)),
    defaultValues: {
      ...(begun as unknown as Answer),
      ...(step.outcomes.length === 1 && only && { outcome: only.id }),
    },
  });
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => {
          draft.keeper.change({ ...values });
        },
      }),
    [form, draft.keeper],
  );
  const outcome = useWatch({ control: form.control, name: 'outcome' });
  const chosen = step.outcomes.find(({ id }) => id === outcome);
  const submit = form.handleSubmit(async (values) => {
    setFailure(undefined);
    try {
      await draft.keeper.flush();
      await act.mutateAsync({
        path: `/dialogues/${dialogue.id}/tasks/${task.ref}/settle`,
        body: { ...(pruned(values) as Answer), ...(dialogue.plan && { seenPlan: dialogue.plan.hash }) },
      });
      draft.keeper.settle();
      say(t('settled'));
      await navigate({ to: '/dialoger/$id', params: { id: dialogue.id } });
    } catch (fault) {
      if (!markFaults(fault, form.setError)) setFailure(fault);
    }
  });
  const { Fields, Context, OutcomeNote, outcomes } = record ?? {};
  const now = { ...about, outcome };
  return (
    <FormProvider {...form}>
      <div className="split wide">
        <div className="stack">{Context && <Context {...now} />}</div>
        <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
          <FaultSummary />
          {failure !== undefined && <Failure error={failure} />}
          {step.outcomes.length > 1 && (
            <ChoiceCards
              name="outcome"
              label={t('answer')}
              options={offered(step, outcomes).map(({ id, title }) => ({
                value: id,
                label: title,
                ...(OutcomeNote && { note: <OutcomeNote outcome={id} /> }),
              }))}
            />
          )}
          {Fields && <Fields {...now} />}
          {chosen?.reasonRequired && <TextArea name="reason" label={t('reason')} />}
          <div className="actionbar">
            <Button type="submit" kind="primary" busy={form.formState.isSubmitting}>
              {t('settle')}
            </Button>
            <span className="small muted">
              {draft.state.kind === 'saved' ? t('savedAt', { time: timeOf(draft.state.at) }) : ''}
            </span>
          </div>
        </form>
      </div>
    </FormProvider>
  );
}

type Outcomes = RecordFormProps['step']['outcomes'];

const offered = ({ outcomes }: RecordFormProps['step'], named: readonly string[] | undefined): Outcomes =>
  named === undefined ? outcomes : named.flatMap((id) => outcomes.filter((outcome) => outcome.id === id));
