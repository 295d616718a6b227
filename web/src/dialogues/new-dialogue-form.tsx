import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { AcceptedAct } from '../../../src/contract/accepted-act';
import type { DefinitionItem } from '../../../src/contract/definition';
import { createDialogue, type CreateDialogue } from '../../../src/contract/dialogue';
import type { Me } from '../../../src/contract/me';
import type { OrganisationAt } from '../../../src/contract/organisation';
import { refOf } from '../../../src/domain/waiting/task-ref';
import { FaultSummary, markFaults } from '../form/faults';
import { pruned } from '../form/pruned';
import { judgedBy } from '../form/resolver';
import { useAct } from '../queries/act';
import { keys } from '../queries/keys';
import { Button } from '../ui/button';
import { Failure } from '../ui/states';
import { useSay } from '../ui/toasts';
import { leadIn } from './may-begin';
import { NewDialogueFields } from './new-dialogue-fields';

interface NewDialogueFormProps {
  readonly definitions: readonly DefinitionItem[];
  /** The administrations one may begin it for. */
  readonly owners: OrganisationAt['units'];
  readonly me: Me;
}

export function NewDialogueForm({ definitions, owners, me }: NewDialogueFormProps): ReactNode {
  const { t } = useTranslation('dialogues');
  const say = useSay();
  const navigate = useNavigate();
  const act = useAct<AcceptedAct>(keys.work);
  const first = owners.length === 1 ? (owners[0]?.id ?? '') : '';
  const form = useForm<CreateDialogue>({
    resolver: judgedBy(createDialogue),
    // The list of what must be mended takes the focus.
    shouldFocusError: false,
    defaultValues: { definition: '', title: '', owner: first, lead: leadIn(me, first), conceptId: '' },
  });
  const submit = form.handleSubmit(async (values) => {
    try {
      const { dialogueId: id, open } = await act.mutateAsync({ path: '/dialogues', body: pruned(values) });
      say(t('begin.started'));
      const task = open[0];
      await (task === undefined
        ? navigate({ to: '/dialoger/$id', params: { id } })
        : navigate({ to: '/dialoger/$id/uppgift/$task', params: { id, task: refOf(task) } }));
    } catch (fault) {
      markFaults(fault, form.setError);
    }
  });
  const isMarked = Object.keys(form.formState.errors).length > 0;
  return (
    <FormProvider {...form}>
      <form className="stack beginning" noValidate onSubmit={(event) => void submit(event)}>
        <FaultSummary />
        <NewDialogueFields definitions={definitions} owners={owners} me={me} />
        {act.error !== null && !isMarked && <Failure error={act.error} />}
        <div className="actions">
          <Button type="submit" kind="primary" busy={form.formState.isSubmitting}>
            {t('begin.verb')}
          </Button>
        </div>
      </form>
    </FormProvider>
  );
}
