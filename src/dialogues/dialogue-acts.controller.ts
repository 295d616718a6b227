import { Body, Controller, HttpCode, Param, Post, UseGuards } from '@nestjs/common';
import { z } from 'zod';
import { acceptedAct, type AcceptedAct } from '../contract/accepted-act';
import {
  handOver,
  mergeDialogue,
  pauseDialogue,
  propose,
  withReason,
  type HandOver,
  type MergeDialogue,
  type PauseDialogue,
  type Propose,
  type WithReason,
} from '../contract/dialogue';
import { Idempotency } from '../http/idempotency';
import { NoBodyGuard, noBody } from '../http/no-body.guard';
import type { ProblemCode } from '../http/problem';
import { Route, type RouteContract } from '../http/route';
import { zodBody, zodParam } from '../http/zod-body';
import { CurrentPerson, type Person } from '../identity/person';
import type { IdempotencyKey } from '../register/act';
import { DialogueActs } from './dialogue-acts.service';
import { shownAct } from '../http/shown-act';

const dialogueId = zodParam(z.uuid());

const act = (summary: string, problems: readonly ProblemCode[] = []): RouteContract => ({
  summary,
  response: acceptedAct,
  problems: [
    'unknown-dialogue',
    'not-permitted',
    'conflict-of-interest',
    'ended',
    'reason-required',
    ...problems,
  ],
});

/** Acts on the whole of a dialogue, each refused by the rule it breaks. */
@Controller('api/v1/dialogues/:id')
export class DialogueActsController {
  constructor(private readonly acts: DialogueActs) {}

  @Post('pause')
  @HttpCode(200)
  @Route(act('Pausa dialogen till en dag: klockorna står', ['date-not-later', 'paused']))
  async pause(
    @CurrentPerson() { id: personId }: Person,
    @Param('id', dialogueId) id: string,
    @Idempotency() idempotency: IdempotencyKey,
    @Body(zodBody(pauseDialogue)) body: PauseDialogue,
  ): Promise<AcceptedAct> {
    return shownAct(
      await this.acts.act({ personId, dialogueId: id, idempotency }, { kind: 'pause', ...body }),
    );
  }

  @Post('resume')
  @HttpCode(200)
  @UseGuards(NoBodyGuard)
  @Route({ ...act('Återuppta dialogen: svarsdagarna flyttas', ['not-paused']), body: noBody })
  async resume(
    @CurrentPerson() { id: personId }: Person,
    @Param('id', dialogueId) id: string,
    @Idempotency() idempotency: IdempotencyKey,
  ): Promise<AcceptedAct> {
    return shownAct(await this.acts.act({ personId, dialogueId: id, idempotency }, { kind: 'resume' }));
  }

  @Post('withdraw')
  @HttpCode(200)
  @Route(act('Dra tillbaka dialogen'))
  async withdraw(
    @CurrentPerson() { id: personId }: Person,
    @Param('id', dialogueId) id: string,
    @Idempotency() idempotency: IdempotencyKey,
    @Body(zodBody(withReason)) body: WithReason,
  ): Promise<AcceptedAct> {
    return shownAct(
      await this.acts.act({ personId, dialogueId: id, idempotency }, { kind: 'withdraw', ...body }),
    );
  }

  @Post('merge')
  @HttpCode(200)
  @Route(act('Slå ihop dialogen med en annan'))
  async merge(
    @CurrentPerson() { id: personId }: Person,
    @Param('id', dialogueId) id: string,
    @Idempotency() idempotency: IdempotencyKey,
    @Body(zodBody(mergeDialogue)) body: MergeDialogue,
  ): Promise<AcceptedAct> {
    return shownAct(await this.acts.merge({ personId, dialogueId: id, idempotency }, body));
  }

  @Post('hand-over')
  @HttpCode(200)
  @Route(act('Lämna över dialogen till en annan projektledare', ['nothing-changed', 'unknown-target']))
  async handOver(
    @CurrentPerson() { id: personId }: Person,
    @Param('id', dialogueId) id: string,
    @Idempotency() idempotency: IdempotencyKey,
    @Body(zodBody(handOver)) body: HandOver,
  ): Promise<AcceptedAct> {
    return shownAct(await this.acts.handOver({ personId, dialogueId: id, idempotency }, body));
  }

  @Post('propose')
  @HttpCode(200)
  @Route(act('Föreslå samordnaren att slå ihop eller lämna över'))
  async propose(
    @CurrentPerson() { id: personId }: Person,
    @Param('id', dialogueId) id: string,
    @Idempotency() idempotency: IdempotencyKey,
    @Body(zodBody(propose)) body: Propose,
  ): Promise<AcceptedAct> {
    return shownAct(
      await this.acts.act({ personId, dialogueId: id, idempotency }, { kind: 'propose', ...body }),
    );
  }

  @Post('declare-conflict')
  @HttpCode(200)
  @Route(act('Anmäl jäv', ['already-declared']))
  async declareConflict(
    @CurrentPerson() { id: personId }: Person,
    @Param('id', dialogueId) id: string,
    @Idempotency() idempotency: IdempotencyKey,
    @Body(zodBody(withReason)) body: WithReason,
  ): Promise<AcceptedAct> {
    const command = { kind: 'declare-conflict', ...body } as const;
    return shownAct(await this.acts.act({ personId, dialogueId: id, idempotency }, command));
  }
}
