import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { z } from 'zod';
import {
  discardDraft,
  saveDraft,
  savedDraft,
  taskDraft,
  type DiscardDraft,
  type SaveDraft,
  type SavedDraft,
  type TaskDraft,
} from '../contract/task-draft';
import { PLAN_CHANGE } from '../domain/waiting/drafts';
import { Idempotency } from '../http/idempotency';
import { Route } from '../http/route';
import { zodBody, zodParam, zodQuery } from '../http/zod-body';
import { CurrentPerson, type Person } from '../identity/person';
import type { IdempotencyKey } from '../register/act';
import { TaskDrafts, type DraftOf } from './task-drafts.service';
import { taskParams, type TaskParams } from './task-params';

const dialogueId = zodParam(z.uuid());

const refusals = ['unknown-dialogue', 'not-permitted', 'conflict-of-interest', 'ended', 'paused'] as const;
const ofTask = [...refusals, 'unknown-task', 'not-open', 'own-work', 'claimed-by-other'] as const;
const never =
  'Ett utkast delas av dem som får göra handlingen nu. Den som sparar säger vilken version formuläret lästes vid ' +
  '(0: inget utkast); är en annan sparad sedan dess svarar det 409 stale-draft och inget skrivs över.';

const taskDraftOf = ({ id: personId }: Person, { id, task }: TaskParams): DraftOf => ({
  ...{ personId, task },
  dialogueId: id,
});
const planDraftOf = ({ id: personId }: Person, id: string): DraftOf => ({
  personId,
  dialogueId: id,
  task: PLAN_CHANGE,
});

/** Forms begun and not yet sent, of a task's answer and of a change of the plan. */
@Controller('api/v1/dialogues/:id')
export class TaskDraftsController {
  constructor(private readonly drafts: TaskDrafts) {}

  @Get('tasks/:task/draft')
  @Route({
    summary: 'Utkastet till svar på en uppgift',
    description: never,
    response: taskDraft,
    params: taskParams,
    problems: ofTask,
  })
  ofTask(@CurrentPerson() person: Person, @Param(zodBody(taskParams)) at: TaskParams): Promise<TaskDraft> {
    return this.drafts.read(taskDraftOf(person, at));
  }

  @Put('tasks/:task/draft')
  @Route({
    summary: 'Spara utkastet till svar på en uppgift',
    description: never,
    response: savedDraft,
    params: taskParams,
    problems: [...ofTask, 'stale-draft', 'payload-too-large'],
  })
  saveOfTask(
    @CurrentPerson() person: Person,
    @Param(zodBody(taskParams)) at: TaskParams,
    @Idempotency() key: IdempotencyKey,
    @Body(zodBody(saveDraft)) body: SaveDraft,
  ): Promise<SavedDraft> {
    return this.drafts.save(taskDraftOf(person, at), key, body);
  }

  @Delete('tasks/:task/draft')
  @HttpCode(204)
  @Route({
    summary: 'Kasta utkastet till svar på en uppgift',
    params: taskParams,
    problems: [...ofTask, 'stale-draft'],
  })
  discardOfTask(
    @CurrentPerson() person: Person,
    @Param(zodBody(taskParams)) at: TaskParams,
    @Idempotency() key: IdempotencyKey,
    @Query(zodQuery(discardDraft)) { version }: DiscardDraft,
  ): Promise<void> {
    return this.drafts.discard(taskDraftOf(person, at), key, version ?? null);
  }

  @Get('plan/draft')
  @Route({
    summary: 'Utkastet till ändrad plan',
    description: never,
    response: taskDraft,
    problems: refusals,
  })
  ofPlan(@CurrentPerson() person: Person, @Param('id', dialogueId) id: string): Promise<TaskDraft> {
    return this.drafts.read(planDraftOf(person, id));
  }

  @Put('plan/draft')
  @Route({
    summary: 'Spara utkastet till ändrad plan',
    description: never,
    response: savedDraft,
    problems: [...refusals, 'stale-draft', 'payload-too-large'],
  })
  saveOfPlan(
    @CurrentPerson() person: Person,
    @Param('id', dialogueId) id: string,
    @Idempotency() key: IdempotencyKey,
    @Body(zodBody(saveDraft)) body: SaveDraft,
  ): Promise<SavedDraft> {
    return this.drafts.save(planDraftOf(person, id), key, body);
  }

  @Delete('plan/draft')
  @HttpCode(204)
  @Route({ summary: 'Kasta utkastet till ändrad plan', problems: [...refusals, 'stale-draft'] })
  discardOfPlan(
    @CurrentPerson() person: Person,
    @Param('id', dialogueId) id: string,
    @Idempotency() key: IdempotencyKey,
    @Query(zodQuery(discardDraft)) { version }: DiscardDraft,
  ): Promise<void> {
    return this.drafts.discard(planDraftOf(person, id), key, version ?? null);
  }
}
