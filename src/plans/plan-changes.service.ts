import { Injectable } from '@nestjs/common';
import type { ChangePlan } from '../contract/plan';
import type { Refusal } from '../domain/lifecycle/command';
import { notPlanInForce } from '../domain/lifecycle/plan-acts';
import { ruleAt } from '../domain/lifecycle/steps';
import { DialogueAccess } from '../dialogues/dialogue-access';
import { answered } from '../http/answered';
import type { Accepted, IdempotencyKey, Locked, Prepared } from '../register/act';
import { Register } from '../register/register';
import { PlanDrafts, type PlanDraft } from './plan-drafts.service';

export interface PlanChangeAct {
  readonly personId: string;
  readonly dialogueId: string;
  readonly idempotency: IdempotencyKey;
}

@Injectable()
export class PlanChanges {
  constructor(
    private readonly register: Register,
    private readonly access: DialogueAccess,
    private readonly drafts: PlanDrafts,
  ) {}

  /** A new version of the plan: exactly the answers that rest on what changed are asked for again. */
  async change(act: PlanChangeAct, { seenPlan, changes }: ChangePlan): Promise<Accepted> {
    const definition = await this.access.definitionOf(act.dialogueId);
    return this.drafts.onNewestGround(async () => {
      const draft = await this.drafts.ofChanges(act.dialogueId, definition, changes);
      const prepare = (locked: Locked): Prepared | Refusal => prepared(locked, seenPlan, draft);
      return answered(await this.register.act({ ...act, prepare }));
    });
  }
}

function prepared(locked: Locked, seenPlan: string, draft: PlanDraft): Prepared | Refusal {
  // Said before anything is put together on the plan in force.
  const another = notPlanInForce(locked.definition, locked.state, seenPlan);
  if (another) return another;
  const { plan, question, rows, facts, sets } = draft.brings({ locked });
  if (!plan) return { code: 'nothing-changed', rule: ruleAt(locked.definition, 'acts/change-plan') };
  return {
    command: { kind: 'change-plan', seenPlan, plan, ...(facts ? { facts } : {}), ...(sets ? { sets } : {}) },
    rows,
    heading: question === undefined ? {} : { question },
  };
}
