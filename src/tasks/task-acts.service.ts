import { Injectable } from '@nestjs/common';
import { faultWords } from '../contract/fault-words';
import type { ReleaseTask, SettleTask } from '../contract/task';
import type { Actor, Command } from '../domain/lifecycle/command';
import type { LifecycleDefinition, StepDefinition } from '../domain/lifecycle/definition';
import type { Task } from '../domain/lifecycle/state';
import { stepsOf } from '../domain/lifecycle/steps';
import { DialogueAccess } from '../dialogues/dialogue-access';
import { References } from '../dialogues/references';
import { answered } from '../http/answered';
import { invalidInput } from '../http/invalid-input';
import { PlanDrafts } from '../plans/plan-drafts.service';
import type { Accepted, IdempotencyKey, Locked, NewRecord, Prepared } from '../register/act';
import { Register } from '../register/register';
import { drafts } from './records/drafts';
import type { Answering, Brought, Settling } from './records/handler';
import { refuseSaidElsewhere } from './records/said-elsewhere';

/** A record as it will be stored, and what it brings under the lock. */
interface Draft {
  readonly record: Omit<NewRecord, 'task'>;
  readonly brings: (settling: Settling) => Brought;
}

/** Who acts on which task, and under which key. */
export interface TaskAct {
  readonly personId: string;
  readonly dialogueId: string;
  readonly task: string;
  readonly idempotency: IdempotencyKey;
}

@Injectable()
export class TaskActs {
  constructor(
    private readonly register: Register,
    private readonly access: DialogueAccess,
    private readonly references: References,
    private readonly planDrafts: PlanDrafts,
  ) {}

  async settle(act: TaskAct, body: SettleTask): Promise<Accepted> {
    const definition = await this.access.definitionOf(act.dialogueId);
    const step = stepOfTask(definition, act.task);
    return this.planDrafts.onNewestGround(async () => {
      const draft = step ? await this.drafted(act, body, { definition, step }) : null;
      return this.act(act, (locked) => prepared(locked, act.task, body, draft));
    });
  }

  claim(act: TaskAct): Promise<Accepted> {
    return this.act(act, () => ({ command: { kind: 'claim', task: act.task } }));
  }

  release(act: TaskAct, { heldBy }: ReleaseTask): Promise<Accepted> {
    const from = heldBy === undefined ? {} : { heldBy };
    return this.act(act, () => ({ command: { kind: 'release', task: act.task, ...from } }));
  }

  remind(act: TaskAct): Promise<Accepted> {
    return this.act(act, () => ({ command: { kind: 'remind', task: act.task } }));
  }

  extend(
    act: TaskAct,
    { due, reason }: { readonly due: string; readonly reason: string },
  ): Promise<Accepted> {
    return this.act(act, () => ({ command: { kind: 'extend', task: act.task, due, reason } }));
  }

  async assign(act: TaskAct, personId: string): Promise<Accepted> {
    await this.references.check([{ kind: 'person', id: personId, path: 'to' }], act.dialogueId);
    const to: Actor = (await this.access.context(personId)).actor;
    return this.act(act, () => ({ command: { kind: 'assign', task: act.task, to } }));
  }

  private async act(
    { personId, dialogueId, idempotency }: TaskAct,
    prepare: (locked: Locked) => Prepared,
  ): Promise<Accepted> {
    return answered(
      await this.register.act({ personId, dialogueId, idempotency, prepare }).catch(refuseSaidElsewhere),
    );
  }

  /** The record, read and checked before the lock: it is held as briefly as possible. */
  private async drafted(
    { dialogueId }: TaskAct,
    { outcome, record }: SettleTask,
    { definition, step }: Pick<Answering, 'definition' | 'step'>,
  ): Promise<Draft | null> {
    if (record === undefined) return null;
    if (step.record === undefined)
      throw invalidInput([{ path: 'record', code: 'no-record', message: faultWords.takesNoRecord }]);
    if (step.record === 'plan') return this.planDrafts.ofStep(dialogueId, definition, record);
    const draft = drafts[step.record](record, answeringOf(definition, step, outcome));
    await this.references.check(draft.references, dialogueId);
    return draft;
  }
}

/** The task's step as its key names it; null when there is none, which the rules will refuse. */
function stepOfTask(definition: LifecycleDefinition, task: string): StepDefinition | null {
  const id = task.split('/')[0];
  const { escalation } = definition;
  return stepsOf(definition).find((step) => step.id === id) ?? (escalation.id === id ? escalation : null);
}

/** Under the lock: the answer as a command, the record beside it, and the rows it brings. */
function prepared(locked: Locked, key: string, body: SettleTask, draft: Draft | null): Prepared {
  const command: Settle = { kind: 'settle', task: key, outcome: body.outcome, ...given(body) };
  const task = openTask(locked, key);
  const step = stepOfTask(locked.definition, key);
  // Without an open task there is nothing to write, and the rules say why.
  if (!draft || !step || !task) return { command };
  const { question, rows, ...implied } = draft.brings({
    ...answeringOf(locked.definition, step, body.outcome),
    locked,
    task,
    reason: body.reason ?? null,
  });
  const { id, hash } = draft.record;
  return {
    command: { ...command, ...implied, record: { id, hash } },
    record: { ...draft.record, task: key },
    rows: rows ?? [],
    heading: question === undefined ? {} : { question },
  };
}

function openTask({ state }: Locked, key: string): Task | undefined {
  const task = Object.hasOwn(state.tasks, key) ? state.tasks[key] : undefined;
  return task?.status === 'open' ? task : undefined;
}

type Settle = Extract<Command, { kind: 'settle' }>;

const given = ({ reason, seenPlan }: SettleTask): Pick<Settle, 'reason' | 'seenPlan'> => ({
  ...(reason === undefined ? {} : { reason }),
  ...(seenPlan === undefined ? {} : { seenPlan }),
});

const answeringOf = (definition: LifecycleDefinition, step: StepDefinition, outcome: string): Answering => ({
  definition,
  step,
  outcome,
  meaning: Object.hasOwn(step.outcomes, outcome) ? step.outcomes[outcome] : undefined,
});
