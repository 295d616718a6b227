import { useState, type ReactNode } from 'react';
import { useFormContext, type DefaultValues, type FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { ProblemError } from '../api';
import { FormDialog } from '../form/form-dialog';
import { useAct, type ActRequest } from '../queries/act';
import { keys } from '../queries/keys';
import { useSay } from '../ui/toasts';
import { ConflictChoice, type Said } from './conflict-choice';
import { merged } from './merged-faults';

interface ChangeDialogProps<Current extends object, Values extends FieldValues> {
  readonly title: string;
  readonly verb: string;
  readonly schema: z.ZodType<unknown, Values>;
  /** What is changed, as it was read. */
  readonly read: Current;
  readonly valuesOf: (current: Current) => Values;
  /** What is filled in, in words, to be laid beside what somebody else has made of it. */
  readonly said: (values: Values) => readonly Said[];
  /** `seen` is what the change rests on. */
  readonly request: (values: Values, seen: Current) => ActRequest;
  /** Said when it is done. */
  readonly done: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A change of something that somebody else may have changed meanwhile: then both are shown, and the person chooses. */
export function ChangeDialog<Current extends object, Values extends FieldValues>(
  props: ChangeDialogProps<Current, Values>,
): ReactNode {
  const say = useSay();
  const act = useAct(keys.organisation);
  const [seen, setSeen] = useState(props.read);
  const [now, setNow] = useState<Current | null>(null);
  return (
    <FormDialog
      title={props.title}
      schema={props.schema}
      initial={props.valuesOf(props.read) as DefaultValues<Values>}
      verb={props.verb}
      onClose={props.onClose}
      onSubmit={async (values) => {
        try {
          await act.mutateAsync(props.request(values, seen));
        } catch (fault) {
          setNow(currentIn(fault) as Current | null);
          throw merged(fault);
        }
        say(props.done);
      }}
    >
      {now && (
        <Choice
          now={now}
          valuesOf={props.valuesOf}
          said={props.said}
          onChosen={() => {
            setSeen(now);
            setNow(null);
          }}
        />
      )}
      {props.children}
    </FormDialog>
  );
}

/** What stands now, where the API says that somebody was first. */
function currentIn(fault: unknown): unknown {
  if (!(fault instanceof ProblemError) || fault.problem.code !== 'conflict') return null;
  return fault.problem.current ?? null;
}

interface ChoiceProps<Current, Values extends FieldValues> {
  readonly now: Current;
  readonly valuesOf: (current: Current) => Values;
  readonly said: (values: Values) => readonly Said[];
  readonly onChosen: () => void;
}

function Choice<Current, Values extends FieldValues>({
  now,
  valuesOf,
  said,
  onChosen,
}: ChoiceProps<Current, Values>): ReactNode {
  const { t } = useTranslation('administration');
  const { getValues, reset, clearErrors } = useFormContext<Values>();
  const mine = said(getValues());
  const rows = said(valuesOf(now)).map((row, at) => ({ ...row, mine: mine[at]?.value ?? '' }));
  return (
    <ConflictChoice
      label={t('conflict.label')}
      rows={rows}
      onKeep={() => {
        clearErrors('root');
        onChosen();
      }}
      onTake={() => {
        reset(valuesOf(now));
        onChosen();
      }}
    />
  );
}
