import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { faultWords } from '../contract/fault-words';
import { plan as planSchema, planChanges, wholePlan } from '../contract/records/planning';
import type { PlanChange } from '../domain/lifecycle/command';
import type { LifecycleDefinition } from '../domain/lifecycle/definition';
import { impliedByAskingAgain } from '../domain/records/conditions';
import { newOnly, type Implied } from '../domain/records/implied';
import { impliedByPlan } from '../domain/records/plan-implies';
import { standing } from '../domain/records/stated-plan';
import { changedFields } from '../domain/records/whole-plan';
import { Coordination, type Around } from '../coordination/coordination.service';
import { References, type Reference } from '../dialogues/references';
import { invalidInput, parsed, type Fault } from '../http/invalid-input';
import type { Locked, NewRecord, Rows } from '../register/act';
import { contentHash } from '../register/content-hash';
import { DialogueMoved, onNewestGround } from './dialogue-moved';
import { planRows } from './plan-rows';
import { missingDates } from './required-dates';
import { StatedPlans, type Stated } from './stated';

export type Plan = z.output<typeof wholePlan>;

/** A version of the plan, worked out as far as it can be without the dialogue's lock. */
export interface PlanDraft {
  readonly record: Omit<NewRecord, 'task'>;
  /** Under the lock. @throws DialogueMoved when the dialogue has gone on since the plan was put together. */
  readonly brings: (under: { readonly locked: Locked }) => BroughtByPlan;
}

export interface BroughtByPlan extends Implied {
  readonly plan?: PlanChange;
  readonly rows: readonly Rows[];
}

interface Given {
  readonly definition: LifecycleDefinition;
  readonly dialogueId: string;
  /** Where the fields stand in the body. */
  readonly at: 'record' | 'changes';
}

/**
 * Puts a plan together from what was stated step by step, asks the organisation and the other dialogues what it means
 * (rules 3 and 4), and says what follows. Settling the method plan and changing the plan both pass here.
 */
@Injectable()
export class PlanDrafts {
  constructor(
    private readonly stated: StatedPlans,
    private readonly references: References,
    private readonly coordination: Coordination,
  ) {}

  async ofStep(dialogueId: string, definition: LifecycleDefinition, raw: unknown): Promise<PlanDraft> {
    const content = identified(parsed(planSchema, raw, 'record'));
    return this.drafted({ dialogueId, definition, at: 'record' }, content, activityIds(raw));
  }

  async ofChanges(dialogueId: string, definition: LifecycleDefinition, raw: unknown): Promise<PlanDraft> {
    const content = identified(parsed(planChanges, raw, 'changes'));
    return this.drafted({ dialogueId, definition, at: 'changes' }, content, activityIds(raw));
  }

  /** Drafting and acting on it as one: done again when the dialogue has gone on in between. */
  onNewestGround<Result>(work: () => Promise<Result>): Promise<Result> {
    return onNewestGround(work);
  }

  private async drafted(
    given: Given,
    said: Readonly<Record<string, unknown>>,
    known: readonly Reference[],
  ): Promise<PlanDraft> {
    const stated = await this.stated.of(given.dialogueId);
    const plan = parsed(wholePlan, standing({ ...stated.fields, ...said }), given.at);
    refuse(given, [...dateFaults(given.definition, plan), ...committeeFaults(plan)]);
    await this.references.check(
      [...referencesOf(plan), ...known].map((each) => ({ ...each, path: `${given.at}.${each.path}` })),
      given.dialogueId,
    );
    const around = await this.coordination.around({
      ...plan,
      ...stated,
      ...given,
      who: given.definition.who,
    });
    const content = standing(said);
    return {
      record: { id: randomUUID(), kind: 'plan', content, hash: contentHash(content) },
      brings: ({ locked }) => brought(plan, { stated, around, locked }),
    };
  }
}

function brought(
  plan: Plan,
  { stated, around, locked }: { readonly stated: Stated; readonly around: Around; readonly locked: Locked },
): BroughtByPlan {
  const { state } = locked;
  if (state.sequence !== stated.sequence) throw new DialogueMoved();
  const hash = contentHash(plan);
  const before: Partial<Plan> = stated.fields;
  const byPlan = impliedByPlan(plan, around, { ...locked, before });
  if (state.plan?.hash === hash)
    return { ...newOnly(byPlan, state), rows: planRows(plan, { around, locked, change: null }) };
  const change: PlanChange = {
    version: (state.plan?.version ?? 0) + 1,
    hash,
    fields: changedFields(stated.current as Plan | null, plan),
  };
  const again = impliedByAskingAgain({ ...locked, fields: change.fields, sets: byPlan.sets });
  const implied = newOnly({ ...byPlan, sets: { ...byPlan.sets, ...again.sets } }, state);
  return { ...implied, plan: change, rows: planRows(plan, { around, locked, change }) };
}

/** What is planned for the first time gets its id; what is named again keeps it. */
function identified<Content extends { readonly activities?: Plan['activities'] | undefined }>(
  content: Content,
): Content {
  const { activities } = content;
  if (activities === undefined) return content;
  return { ...content, activities: activities.map((each) => ({ ...each, id: each.id ?? randomUUID() })) };
}

/** An id the caller gave must be one of the dialogue's own activities. */
function activityIds(raw: unknown): readonly Reference[] {
  const { activities } = planChanges.pick({ activities: true }).loose().parse(raw);
  return (activities ?? []).flatMap(({ id }, at) =>
    id === undefined ? [] : [{ kind: 'activity' as const, id, path: `activities.${at}.id` }],
  );
}

function referencesOf(plan: Plan): readonly Reference[] {
  const each = (kind: Reference['kind'], path: string, ids: readonly string[] = []): readonly Reference[] =>
    ids.map((id, at) => ({ kind, id, path: `${path}.${at}` }));
  return [
    ...each('area', 'areas', plan.areas),
    ...each('target-group', 'groups', plan.groups),
    ...each('administration', 'affectedAdministrations', plan.affectedAdministrations),
    ...each('administration-or-committee', 'receivers', plan.receivers),
    { kind: 'unit', id: plan.dataPlan.keeper, path: 'dataPlan.keeper' },
    ...(plan.decidingCommittee === undefined
      ? []
      : [{ kind: 'committee' as const, id: plan.decidingCommittee, path: 'decidingCommittee' }]),
  ];
}

const dateFaults = (definition: LifecycleDefinition, plan: Plan): readonly Fault[] =>
  missingDates(definition, plan).map((path) => ({ path, code: 'date-required', message: faultWords.day }));

const committeeFaults = ({ committeeDecides, decidingCommittee }: Plan): readonly Fault[] =>
  committeeDecides === true && decidingCommittee === undefined
    ? [{ path: 'decidingCommittee', code: 'committee-required', message: faultWords.committee }]
    : [];

function refuse({ at }: Given, faults: readonly Fault[]): void {
  if (faults.length > 0) throw invalidInput(faults.map((one) => ({ ...one, path: `${at}.${one.path}` })));
}
