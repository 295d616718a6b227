import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormProvider } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { AcceptedAct } from '../../../src/contract/accepted-act';
import { refOf } from '../../../src/domain/waiting/task-ref';
import { FaultSummary, markFaults } from '../form/faults';
import { pruned } from '../form/pruned';
import { useAct } from '../queries/act';
import { keys } from '../queries/keys';
import { Button } from '../ui/button';
import { Failure } from '../ui/states';
import { useSay } from '../ui/toasts';
import { useLanding } from '../ui/use-landing';
import { BegunEarlier } from './begun-earlier';
import { NewDialogueFields } from './new-dialogue-fields';
import { useBegunDialogue, type BegunDialogue, type NewDialogueProps } from './use-begun-dialogue';

export function NewDialogueForm(props: NewDialogueProps): ReactNode {
  const { t } = useTranslation('dialogues');
  const begun = useBegunDialogue(props);
  const { form, since, throwAway } = begun;
  const say = useSay();
  const { land } = useLanding();
  const { fault, submit } = useBeginning(begun);
  const isMarked = Object.keys(form.formState.errors).length > 0;
  return (
    <FormProvider {...form}>
      <form className="stack beginning" noValidate onSubmit={(event) => void submit(event)}>
        {since !== null && (
          <BegunEarlier
            since={since}
            onThrowAway={() => {
              throwAway();
              say(t('begin.thrownAway'));
              land();
            }}
          />
        )}
        <FaultSummary />
        <NewDialogueFields {...props} />
        {fault !== null && !isMarked && <Failure error={fault} />}
        <div className="actions">
          <Button type="submit" kind="primary" busy={form.formState.isSubmitting}>
            {t('begin.verb')}
          </Button>
        </div>
      </form>
    </FormProvider>
  );
}

interface Beginning {
  readonly fault: Error | null;
  readonly submit: ReturnType<BegunDialogue['form']['handleSubmit']>;
}

/** Begins the dialogue and leads to its first task. */
function useBeginning({ form, settle }: BegunDialogue): Beginning {
  const { t } = useTranslation('dialogues');
  const say = useSay();
  const navigate = useNavigate();
  const act = useAct<AcceptedAct>(keys.work);
  const submit = form.handleSubmit(async (values) => {
    try {
      const { dialogueId: id, open } = await act.mutateAsync({ path: '/dialogues', body: pruned(values) });
      settle();
      say(t('begin.started'));
      const task = open[0];
      await (task === undefined
        ? navigate({ to: '/dialoger/$id', params: { id } })
        : navigate({ to: '/dialoger/$id/uppgift/$task', params: { id, task: refOf(task) } }));
    } catch (fault) {
      markFaults(fault, form.setError);
    }
  });
  return { fault: act.error, submit };
}
