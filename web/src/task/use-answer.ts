import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { AcceptedAct } from '../../../src/contract/accepted-act';
import { emptied } from '../form/emptied';
import { markFaults } from '../form/faults';
import { pruned } from '../form/pruned';
import { judgedBy } from '../form/resolver';
import { useAct } from '../queries/act';
import { touchedByDialogue } from '../queries/keys';
import { useSay } from '../ui/toasts';
import { answerSchema, type Answer } from './answer-schema';
import type { Content } from './draft-state';
import type { SeenPlan } from './plan-moved';
import type { RecordForm, RecordFormProps } from './record-form';
import { outcomesOf, restsOnPlan } from './step-of';
import type { Draft } from './use-draft';

interface Begun {
  readonly about: RecordFormProps;
  readonly form: RecordForm | null;
  readonly begun: Content;
  readonly draft: Draft;
}

export interface Answering {
  readonly form: UseFormReturn<Answer>;
  readonly submit: () => Promise<void>;
  readonly failure: unknown;
  /** The plan the answer is given on, and the one in force where that is another. */
  readonly seen: SeenPlan | null;
  readonly moved: SeenPlan | null;
  readonly tries: number;
  readonly acceptPlan: () => void;
  /** Carried out by this very form: what follows is not somebody else's doing. */
  readonly done: boolean;
  readonly take: (content: Content) => void;
}

/** The answer as it is written, kept and sent. */
export function useAnswer(begun: Begun): Answering {
  const form = useAnswerForm(begun);
  const plan = useSeenPlan(begun, form);
  const { failure, done, settle } = useSettling(begun, form, plan.seen);
  const [tries, setTries] = useState(0);
  useKeeping(form, begun.draft, plan.seen);
  const { follow } = begun.draft.keeper;
  const take = useCallback(
    (content: Content): void => {
      form.reset(content, { keepDefaultValues: true });
    },
    [form],
  );
  useEffect(
    () =>
      follow((content) =>
        Promise.resolve(() => {
          take(content);
        }),
      ),
    [follow, take],
  );
  return {
    ...{ form, failure, done, tries, take, ...plan },
    submit: () => {
      if (plan.moved === null) return settle();
      setTries((before) => before + 1);
      return Promise.resolve();
    },
  };
}

type AnswerForm = UseFormReturn<Answer>;

function useAnswerForm({ about: { step }, begun }: Begun): AnswerForm {
  const [only, ...more] = outcomesOf(step);
  const fixed = only !== undefined && more.length === 0 ? { outcome: only.id } : {};
  return useForm<Answer>({
    resolver: judgedBy(answerSchema(step)),
    // The summary takes the focus.
    shouldFocusError: false,
    defaultValues: { ...(begun as unknown as Answer), ...fixed },
  });
}

/** Every change goes to the draft, with the plan it was made on. */
function useKeeping(form: AnswerForm, { keeper }: Draft, seen: SeenPlan | null): void {
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => {
          keeper.change({ ...values, seenPlan: seen });
        },
      }),
    [form, keeper, seen],
  );
}

type OnPlan = Pick<Answering, 'seen' | 'moved' | 'acceptPlan'>;

/** The plan the answer was begun on stays its plan until the writer has seen what has changed. */
function useSeenPlan({ about, begun, draft }: Begun, form: AnswerForm): OnPlan {
  const { t } = useTranslation('task');
  const say = useSay();
  const { plan } = about.dialogue;
  const [seen, setSeen] = useState((begun['seenPlan'] as SeenPlan | null | undefined) ?? plan);
  return {
    seen,
    moved: movedPlan(about, seen),
    acceptPlan: () => {
      setSeen(plan);
      draft.keeper.changePlan({ ...form.getValues(), seenPlan: plan });
      say(t('planAccepted', { to: String(plan?.version ?? '') }));
    },
  };
}

interface Settling extends Pick<Answering, 'failure' | 'done'> {
  readonly settle: () => Promise<void>;
}

function useSettling(
  { about: { dialogue, task }, form: record, draft: { keeper } }: Begun,
  form: AnswerForm,
  seen: SeenPlan | null,
): Settling {
  const { t } = useTranslation('task');
  const say = useSay();
  const navigate = useNavigate();
  const [failure, setFailure] = useState<unknown>();
  const [done, setDone] = useState(false);
  const act = useAct<AcceptedAct>(...touchedByDialogue(dialogue.id));
  const settle = form.handleSubmit(async (values) => {
    setFailure(undefined);
    try {
      await keeper.flush();
      await act.mutateAsync({
        path: `/dialogues/${dialogue.id}/tasks/${task.ref}/settle`,
        body: { ...answerOf(values, form.getValues(), record), ...(seen && { seenPlan: seen.hash }) },
      });
      keeper.settle();
      setDone(true);
      say(t('settled'));
      await navigate({ to: '/dialoger/$id', params: { id: dialogue.id } });
    } catch (fault) {
      if (!markFaults(fault, form.setError)) setFailure(fault);
    }
  });
  return { failure, done, settle };
}

/** What is sent: what is left empty is no part of it, but what the record may take out is said to be out. */
function answerOf(judged: Answer, typed: Answer, form: RecordForm | null): Answer {
  const answer = pruned(judged) as Answer;
  const out = emptied((typed.record ?? {}) as Content, form?.mayBeTakenOut ?? []);
  return Object.keys(out).length === 0
    ? answer
    : { ...answer, record: { ...(answer.record as Content), ...out } };
}

/** Another plan is in force than the one an answer that rests on it was begun on. */
function movedPlan({ dialogue: { plan }, step }: RecordFormProps, seen: SeenPlan | null): SeenPlan | null {
  if (!restsOnPlan(step) || seen === null || plan === null) return null;
  return plan.hash === seen.hash ? null : plan;
}
