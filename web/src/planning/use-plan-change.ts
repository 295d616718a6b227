import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { useForm, useWatch, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import type { PlanVersionDetail } from '../../../src/contract/plan';
import { wholePlan } from '../../../src/contract/records/planning';
import { markFaults } from '../form/faults';
import { judgedBy } from '../form/resolver';
import { useAct } from '../queries/act';
import { planVersionQuery } from '../queries/dialogue';
import { touchedByDialogue } from '../queries/keys';
import type { Taker } from '../task/draft-keeper';
import type { Content } from '../task/draft-state';
import type { SeenPlan } from '../task/plan-moved';
import type { Draft } from '../task/use-draft';
import { useSay } from '../ui/toasts';
import { changeOf, withChanges, type PlanChange } from './changed-plan';
import type { Stated } from './stated-query';

export interface PlanInForce extends SeenPlan {
  readonly content: Stated;
}

export const inFull = ({ version, hash, content }: PlanVersionDetail): PlanInForce => ({
  ...{ version, hash },
  content: content as Stated,
});

export interface Changes {
  changes: Record<string, unknown>;
}

const schema = z.object({ changes: wholePlan }) as unknown as z.ZodType<unknown, Changes>;

export interface ChangePlanProps {
  readonly dialogue: DialogueDetail;
  /** The version the change was begun on: that of the draft, else the one in force when the form opened. */
  readonly begunOn: PlanInForce;
  readonly inForce: PlanInForce;
  readonly draft: Draft;
  readonly me: string;
}

export interface Changing {
  readonly form: UseFormReturn<Changes>;
  readonly base: PlanInForce;
  readonly change: PlanChange;
  /** Another version has come into force than the one the change is made to. */
  readonly moved: PlanInForce | null;
  readonly tries: number;
  readonly failure: unknown;
  readonly submit: () => Promise<void>;
  readonly rebase: () => void;
  /** Of a draft saved elsewhere, or chosen of two. @throws where the version it is made to cannot be read */
  readonly take: Taker;
}

const changesIn = (content: Content | null | undefined): Record<string, unknown> =>
  (content?.['changes'] as Record<string, unknown> | undefined) ?? {};

/** A change of the plan as it is written: kept, compared with the version it is made to, and sent. */
export function usePlanChange({ dialogue, begunOn, inForce, draft }: ChangePlanProps): Changing {
  const { base, at, moveTo } = useBase(begunOn);
  const [tries, setTries] = useState(0);
  const form = useForm<Changes>({
    resolver: judgedBy(schema),
    shouldFocusError: false,
    defaultValues: { changes: withChanges(base.content, changesIn(draft.opened)) },
  });
  const values = useWatch({ control: form.control, name: 'changes' });
  const change = changeOf(base.content, values);
  const moved = inForce.hash === base.hash ? null : inForce;
  const { failure, send } = useSending(dialogue, form, base, draft);
  useKeeping(form, at, draft);
  const planOf = usePlanOf(dialogue.id);
  const take = useCallback<Taker>(
    async (content) => {
      const plan = await planOf(content, at.current);
      return () => {
        moveTo(plan);
        form.reset({ changes: withChanges(plan.content, changesIn(content)) });
      };
    },
    [form, at, moveTo, planOf],
  );
  const { follow } = draft.keeper;
  useEffect(() => follow(take), [follow, take]);
  return {
    ...{ form, base, change, moved, tries, failure, take },
    submit: () => {
      if (moved === null) return send();
      setTries((before) => before + 1);
      return Promise.resolve();
    },
    rebase: () => {
      moveTo(inForce);
      form.reset({ changes: withChanges(inForce.content, change.changes) });
      draft.keeper.changePlan(kept(inForce, change.changes));
    },
  };
}

const kept = ({ version, hash }: SeenPlan, changes: Stated): Content => ({
  seenPlan: { version, hash },
  changes,
});

interface Base {
  /** The plan the change is made to. */
  readonly base: PlanInForce;
  /** The same, for what hears of a change before the form is drawn anew. */
  readonly at: RefObject<PlanInForce>;
  readonly moveTo: (plan: PlanInForce) => void;
}

function useBase(begunOn: PlanInForce): Base {
  const [base, setBase] = useState(begunOn);
  const at = useRef(begunOn);
  const moveTo = useCallback((plan: PlanInForce): void => {
    at.current = plan;
    setBase(plan);
  }, []);
  return { base, at, moveTo };
}

/** The version a draft is made to: another window may have gone on to a newer one than this. */
function usePlanOf(dialogue: string): (draft: Content, here: PlanInForce) => Promise<PlanInForce> {
  const client = useQueryClient();
  return useCallback(
    async (draft, here) => {
      const seen = draft['seenPlan'] as SeenPlan | undefined;
      if (seen === undefined || seen.hash === here.hash) return here;
      return inFull(await client.query({ ...planVersionQuery(dialogue, seen.version), staleTime: 'static' }));
    },
    [client, dialogue],
  );
}

function useKeeping(form: UseFormReturn<Changes>, at: RefObject<PlanInForce>, { keeper }: Draft): void {
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => {
          const { changes } = changeOf(at.current.content, values.changes);
          const isBegun = Object.keys(changes).length > 0 || keeper.current().kind !== 'clean';
          if (isBegun) keeper.change(kept(at.current, changes));
        },
      }),
    [form, at, keeper],
  );
}

function useSending(
  { id }: DialogueDetail,
  form: UseFormReturn<Changes>,
  base: PlanInForce,
  { keeper }: Draft,
): { readonly failure: unknown; readonly send: () => Promise<void> } {
  const { t } = useTranslation('planning');
  const say = useSay();
  const navigate = useNavigate();
  const act = useAct(...touchedByDialogue(id));
  const [failure, setFailure] = useState<unknown>();
  const send = form.handleSubmit(async (values) => {
    setFailure(undefined);
    try {
      await keeper.flush();
      const { changes } = changeOf(base.content, values.changes);
      await act.mutateAsync({ path: `/dialogues/${id}/plan`, body: { seenPlan: base.hash, changes } });
      keeper.settle();
      say(t('changeDone'));
      await navigate({ to: '/dialoger/$id/plan', params: { id } });
    } catch (fault) {
      if (!markFaults(fault, form.setError)) setFailure(fault);
    }
  });
  return { failure, send };
}
