import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { acceptedAct, type AcceptedAct } from '../contract/accepted-act';
import {
  createDialogue,
  dialogueDetail,
  dialoguePage,
  dialogueQuery,
  driverReport,
  type CreateDialogue,
  type DialogueDetail,
  type DialogueQuery,
  type DialogueSummary,
  type ShownReport,
} from '../contract/dialogue';
import type { Page } from '../contract/page';
import { Idempotency } from '../http/idempotency';
import { Route } from '../http/route';
import { zodBody, zodParam, zodQuery } from '../http/zod-body';
import { CurrentPerson, type Person } from '../identity/person';
import type { IdempotencyKey } from '../register/act';
import { DialogueActs } from './dialogue-acts.service';
import { DialogueLists } from './dialogue-lists.service';
import { DialogueReads } from './dialogue-reads.service';
import { shownAct } from '../http/shown-act';

@Controller('api/v1/dialogues')
export class DialoguesController {
  constructor(
    private readonly acts: DialogueActs,
    private readonly lists: DialogueLists,
    private readonly reads: DialogueReads,
  ) {}

  @Post()
  @Route({
    summary: 'Starta en dialog',
    description: 'En projektledare startar för sin förvaltning, samordnaren för alla.',
    response: acceptedAct,
    problems: ['not-permitted', 'idempotency-key-reused'],
  })
  async create(
    @CurrentPerson() person: Person,
    @Idempotency() idempotency: IdempotencyKey,
    @Body(zodBody(createDialogue)) body: CreateDialogue,
  ): Promise<AcceptedAct> {
    return shownAct(await this.acts.create(person.id, body, idempotency));
  }

  @Get()
  @Route({ summary: 'Dialoger, den senast startade först', response: dialoguePage })
  list(
    @CurrentPerson() person: Person,
    @Query(zodQuery(dialogueQuery)) query: DialogueQuery,
  ): Promise<Page<DialogueSummary>> {
    return this.lists.list(person.id, query);
  }

  @Get(':id')
  @Route({
    summary: 'Var dialogen står, och vem som väntas på sedan när',
    response: dialogueDetail,
    problems: ['unknown-dialogue', 'not-permitted'],
  })
  read(
    @CurrentPerson() person: Person,
    @Param('id', zodParam(z.uuid())) id: string,
  ): Promise<DialogueDetail> {
    return this.reads.detail(person.id, id);
  }

  @Get(':id/driver')
  @Route({
    summary: 'Vad drivverket gör: väntar till när, på vad, vad som är gjort och vad som inte gick',
    response: driverReport,
    problems: ['unknown-dialogue', 'not-permitted'],
  })
  driver(@CurrentPerson() person: Person, @Param('id', zodParam(z.uuid())) id: string): Promise<ShownReport> {
    return this.reads.report(person.id, id);
  }
}
