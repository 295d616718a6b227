import { Body, Controller, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import { acceptedAct, type AcceptedAct } from '../contract/accepted-act';
import {
  assignTask,
  extendTask,
  releaseTask,
  settleTask,
  type AssignTask,
  type ExtendTask,
  type ReleaseTask,
  type SettleTask,
} from '../contract/task';
import { shownAct } from '../http/shown-act';
import { Idempotency } from '../http/idempotency';
import { NoBodyGuard, noBody } from '../http/no-body.guard';
import { Route, type RouteContract } from '../http/route';
import { zodBody } from '../http/zod-body';
import { CurrentPerson, type Person } from '../identity/person';
import type { IdempotencyKey } from '../register/act';
import { TaskActs, type TaskAct } from './task-acts.service';
import { taskParams, type TaskParams } from './task-params';

const problems = [
  'unknown-dialogue',
  'unknown-task',
  'not-open',
  'not-permitted',
  'conflict-of-interest',
  'claimed-by-other',
  'ended',
  'paused',
] as const;

const act = (summary: string, more: Partial<RouteContract> = {}): RouteContract => ({
  summary,
  response: acceptedAct,
  params: taskParams,
  ...more,
  problems: [...problems, ...(more.problems ?? [])],
});

const actOf = ({ id: personId }: Person, { id, task }: TaskParams, idempotency: IdempotencyKey): TaskAct => ({
  personId,
  dialogueId: id,
  task,
  idempotency,
});

@Controller('api/v1/dialogues/:id/tasks/:task')
export class TaskActsController {
  constructor(private readonly acts: TaskActs) {}

  @Post('settle')
  @HttpCode(200)
  @Route(
    act('Svara på en uppgift', {
      description:
        'Utfall, motivering och underlag som steget säger. Ett svar som vilar på planen anger vilken (seenPlan). ' +
        'Uppgiften anges med sin nyckel, där / skrivs ~: statement~social.',
      problems: [
        'unknown-outcome',
        'reason-required',
        'record-required',
        'stale-plan',
        'own-work',
        'conflict',
      ],
    }),
  )
  async settle(
    @CurrentPerson() person: Person,
    @Param(zodBody(taskParams)) at: TaskParams,
    @Idempotency() idempotency: IdempotencyKey,
    @Body(zodBody(settleTask)) body: SettleTask,
  ): Promise<AcceptedAct> {
    return shownAct(await this.acts.settle(actOf(person, at, idempotency), body));
  }

  @Post('claim')
  @HttpCode(200)
  @UseGuards(NoBodyGuard)
  @Route(act('Ta uppgiften', { body: noBody }))
  async claim(
    @CurrentPerson() person: Person,
    @Param(zodBody(taskParams)) at: TaskParams,
    @Idempotency() idempotency: IdempotencyKey,
  ): Promise<AcceptedAct> {
    return shownAct(await this.acts.claim(actOf(person, at, idempotency)));
  }

  @Post('release')
  @HttpCode(200)
  @Route(
    act('Släpp uppgiften', {
      description: 'Med heldBy bara om just den personen har den: har någon annan tagit den står den kvar.',
      problems: ['not-claimed'],
    }),
  )
  async release(
    @CurrentPerson() person: Person,
    @Param(zodBody(taskParams)) at: TaskParams,
    @Idempotency() idempotency: IdempotencyKey,
    @Body(zodBody(releaseTask.prefault({}))) from: ReleaseTask,
  ): Promise<AcceptedAct> {
    return shownAct(await this.acts.release(actOf(person, at, idempotency), from));
  }

  @Post('remind')
  @HttpCode(200)
  @UseGuards(NoBodyGuard)
  @Route(act('Påminn dem som är tillfrågade', { body: noBody }))
  async remind(
    @CurrentPerson() person: Person,
    @Param(zodBody(taskParams)) at: TaskParams,
    @Idempotency() idempotency: IdempotencyKey,
  ): Promise<AcceptedAct> {
    return shownAct(await this.acts.remind(actOf(person, at, idempotency)));
  }

  @Post('assign')
  @HttpCode(200)
  @Route(act('Tilldela uppgiften till någon som får göra den', { problems: ['unknown-target'] }))
  async assign(
    @CurrentPerson() person: Person,
    @Param(zodBody(taskParams)) at: TaskParams,
    @Idempotency() idempotency: IdempotencyKey,
    @Body(zodBody(assignTask)) { to }: AssignTask,
  ): Promise<AcceptedAct> {
    return shownAct(await this.acts.assign(actOf(person, at, idempotency), to));
  }

  @Post('extend')
  @HttpCode(200)
  @Route(act('Förläng svarsdagen', { problems: ['extension-used', 'extension-too-long', 'date-not-later'] }))
  async extend(
    @CurrentPerson() person: Person,
    @Param(zodBody(taskParams)) at: TaskParams,
    @Idempotency() idempotency: IdempotencyKey,
    @Body(zodBody(extendTask)) body: ExtendTask,
  ): Promise<AcceptedAct> {
    return shownAct(await this.acts.extend(actOf(person, at, idempotency), body));
  }
}
