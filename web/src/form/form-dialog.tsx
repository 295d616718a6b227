import { useState, type ReactNode } from 'react';
import { FormProvider, useForm, type DefaultValues, type FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { canonicalJson } from '../../../src/domain/lifecycle/canonical-json';
import { Button } from '../ui/button';
import { Confirm } from '../ui/confirm';
import { focusFirstField } from '../ui/first-field';
import { Modal } from '../ui/modal';
import { Failure } from '../ui/states';
import { FaultSummary, markFaults } from './faults';
import { judgedBy } from './resolver';
import { pruned } from './pruned';

interface FormDialogProps<Values extends FieldValues> {
  readonly title: string;
  readonly schema: z.ZodType<unknown, Values>;
  readonly initial: DefaultValues<Values>;
  /** The confirming button repeats the verb. */
  readonly verb: string;
  readonly onClose: () => void;
  /** Carries it out; what it throws is shown and nothing typed is lost. */
  readonly onSubmit: (values: Values) => Promise<unknown>;
  readonly children: ReactNode;
  readonly danger?: boolean;
}

const isSame = (one: unknown, other: unknown): boolean =>
  canonicalJson(pruned(one)) === canonicalJson(pruned(other));

/** A short form in front of the page, for an act that needs a reason or a date. */
export function FormDialog<Values extends FieldValues>(props: FormDialogProps<Values>): ReactNode {
  const { t } = useTranslation('ui');
  const form = useForm<Values>({
    resolver: judgedBy(props.schema),
    defaultValues: props.initial,
    // The list of faults takes it.
    shouldFocusError: false,
  });
  const { isSubmitting, errors } = form.formState;
  const submit = form.handleSubmit(async (values) => {
    try {
      await props.onSubmit(pruned(values) as Values);
      props.onClose();
    } catch (fault) {
      if (!markFaults(fault, form.setError))
        form.setError('root.failure', { type: 'failure', message: '', ...{ cause: fault } });
    }
  });
  const failure = (errors.root as { failure?: { cause?: unknown } } | undefined)?.failure?.cause;
  const [leaving, setLeaving] = useState(false);
  const leave = (): void => {
    if (isSame(form.getValues(), props.initial)) props.onClose();
    else setLeaving(true);
  };
  return (
    <Modal title={props.title} onClose={leave}>
      <FormProvider {...form}>
        <form ref={focusFirstField} className="stack" noValidate onSubmit={(event) => void submit(event)}>
          {failure === undefined ? <FaultSummary /> : <Failure error={failure} />}
          {props.children}
          <div className="actions">
            <Button type="submit" kind={props.danger ? 'danger' : 'primary'} busy={isSubmitting}>
              {props.verb}
            </Button>
            <Button kind="quiet" onPress={props.onClose}>
              {t('cancel')}
            </Button>
          </div>
        </form>
      </FormProvider>
      {leaving && (
        <Confirm
          title={t('throwAwayTitle')}
          verb={t('throwAway')}
          otherwise={t('writeOn')}
          danger
          onClose={() => {
            setLeaving(false);
          }}
          onConfirm={async () => {
            props.onClose();
            await Promise.resolve();
          }}
        >
          <p>{t('throwAwayText')}</p>
        </Confirm>
      )}
    </Modal>
  );
}
