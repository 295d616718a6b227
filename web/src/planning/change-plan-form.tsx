import { useSuspenseQuery } from '@tanstack/react-query';
import { useCallback, type ReactNode } from 'react';
import { FormProvider, get } from 'react-hook-form';
import { Trans, useTranslation } from 'react-i18next';
import { FaultSummary } from '../form/faults';
import { FieldMarks } from '../form/field';
import { handbookQuery } from '../queries/definition';
import { DiscardDraft, DraftStatus } from '../task/draft-status';
import { isSame } from '../task/draft-state';
import { allParts } from '../task/plan-fields';
import { PlanMoved } from '../task/plan-moved';
import { WithKnowledge } from '../task/with-knowledge';
import { Button } from '../ui/button';
import { Failure } from '../ui/states';
import { ChangeSummary } from './change-summary';
import { WholePlanParts } from './parts/whole-plan-parts';
import { StaleChange } from './stale-change';
import { usePlanChange, type ChangePlanProps, type Changing } from './use-plan-change';

/** The plan as it is to be; beside it what changes, and whom that asks again. */
export function ChangePlanForm(props: ChangePlanProps): ReactNode {
  const { dialogue, draft } = props;
  const { t } = useTranslation('planning');
  const { definition } = dialogue;
  const { data: handbook } = useSuspenseQuery(handbookQuery(definition.id, definition.version));
  const changing = usePlanChange(props);
  const mark = useMark(changing);
  return (
    <FormProvider {...changing.form}>
      <FieldMarks value={mark}>
        <p className="answer">
          <Trans
            t={t}
            i18nKey="changeAnswer"
            values={{ version: String(changing.base.version + 1) }}
            components={[<strong key="version" />]}
          />
        </p>
        <WithKnowledge
          title={t('changes')}
          form={
            <form
              className="stack longform"
              noValidate
              onSubmit={(event) => {
                event.preventDefault();
                void changing.submit();
              }}
            >
              <Interruptions {...props} changing={changing} />
              <WholePlanParts
                at="changes"
                handbook={handbook}
                stated={changing.base.content}
                owner={dialogue.owner.id}
                parts={allParts}
              />
              <Actions changing={changing} draft={draft} />
            </form>
          }
        >
          <ChangeSummary dialogue={dialogue.id} handbook={handbook} change={changing.change} />
        </WithKnowledge>
      </FieldMarks>
    </FormProvider>
  );
}

type Inside = ChangePlanProps & { readonly changing: Changing };

function Interruptions({ dialogue, draft, me, changing }: Inside): ReactNode {
  const { t } = useTranslation('planning');
  const { base, moved, tries, failure } = changing;
  return (
    <>
      {draft.state.kind === 'stale' && (
        <StaleChange state={draft.state} me={me} draft={draft} take={changing.take} />
      )}
      {moved !== null && (
        <PlanMoved
          dialogue={dialogue.id}
          from={base}
          to={moved}
          tries={tries}
          acceptLabel={t('changeAgain', { to: String(moved.version) })}
          onAccept={changing.rebase}
        />
      )}
      <FaultSummary />
      {failure !== undefined && moved === null && <Failure error={failure} />}
    </>
  );
}

function Actions({ changing, draft }: Pick<Inside, 'changing' | 'draft'>): ReactNode {
  const { t } = useTranslation('planning');
  const { form, change } = changing;
  const nothing = change.fields.length === 0;
  const isBusy = form.formState.isSubmitting;
  return (
    <div className="actionbar">
      <Button
        type="submit"
        kind="primary"
        busy={isBusy}
        isDisabled={nothing || draft.state.kind === 'stale'}
        aria-describedby="whynot"
      >
        {isBusy ? t('sendingChange') : t('sendChange')}
      </Button>
      <span className="small" id="whynot">
        {nothing ? t('nothingToSend') : t('changeFields', { count: change.fields.length })}
      </span>
      <DraftStatus state={draft.state} />
      <DiscardDraft draft={draft} />
    </div>
  );
}

/** A field says that it differs from the plan; of an object, only the part of it that does. */
function useMark({ base, change, form }: Changing): (name: string) => string | undefined {
  const { t } = useTranslation('planning');
  return useCallback(
    (name) => {
      const [, field = '', ...inner] = name.split('.');
      if (!change.fields.some((each) => each.field === field)) return undefined;
      const now: unknown = inner.length === 0 ? undefined : form.getValues(name as 'changes');
      const was: unknown = get(base.content, [field, ...inner].join('.'));
      return inner.length > 0 && isSame(now ?? null, was ?? null) ? undefined : t('changed');
    },
    [base, change, form, t],
  );
}
