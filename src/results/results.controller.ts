import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { pageQuery, type Page, type PageQuery } from '../contract/page';
import * as contract from '../contract/result';
import { Idempotency } from '../http/idempotency';
import { Route } from '../http/route';
import { zodBody, zodParam, zodQuery } from '../http/zod-body';
import { CurrentPerson, type Person } from '../identity/person';
import type { IdempotencyKey } from '../register/act';
import { Publications } from './publications.service';
import { Receivers } from './receivers.service';

const id = zodParam(z.uuid());

@Controller('api/v1')
export class ResultsController {
  constructor(
    private readonly publications: Publications,
    private readonly receivers: Receivers,
  ) {}

  @Get('dialogues/:id/publications')
  @Route({
    summary: 'Dialogens publiceringar: inbjudan, resultat, lägesrapporter',
    response: contract.publicationPage,
    problems: ['unknown-dialogue', 'not-permitted'],
  })
  list(
    @CurrentPerson() person: Person,
    @Param('id', id) dialogueId: string,
    @Query(zodQuery(contract.publicationQuery)) query: contract.PublicationQuery,
  ): Promise<Page<contract.PublicationItem>> {
    return this.publications.list(person.id, dialogueId, query);
  }

  @Get('publications/:id')
  @Route({
    summary: 'En publicering med hela sin text',
    response: contract.publicationDetail,
    problems: ['not-found', 'not-permitted'],
  })
  one(
    @CurrentPerson() person: Person,
    @Param('id', id) publicationId: string,
  ): Promise<contract.PublicationDetail> {
    return this.publications.one(person.id, publicationId);
  }

  @Post('publications/:id/withdraw')
  @HttpCode(200)
  @Route({
    summary: 'Dra tillbaka en publicering; den sparas, med skälet',
    response: contract.publicationDetail,
    problems: ['not-found', 'not-permitted', 'conflict-of-interest', 'conflict'],
  })
  withdraw(
    @CurrentPerson() person: Person,
    @Param('id', id) publicationId: string,
    @Body(zodBody(contract.withdrawPublication)) { reason }: { reason: string },
    @Idempotency() key: IdempotencyKey,
  ): Promise<contract.PublicationDetail> {
    return this.publications.withdraw(publicationId, reason, person.id, key);
  }

  @Get('dialogues/:id/receptions')
  @Route({
    summary: '”Så här använder vi resultatet”: vilka som tagit emot och vad de gör av det',
    response: contract.receptionPage,
    problems: ['unknown-dialogue', 'not-permitted'],
  })
  receptions(
    @CurrentPerson() person: Person,
    @Param('id', id) dialogueId: string,
    @Query(zodQuery(pageQuery)) query: PageQuery,
  ): Promise<Page<contract.Reception>> {
    return this.receivers.receptions(person.id, dialogueId, query);
  }

  @Get('dialogues/:id/decisions')
  @Route({
    summary: 'Nämndernas beslut: uppdrag och beslut efter dialogen, med paragraf',
    response: contract.decisionPage,
    problems: ['unknown-dialogue', 'not-permitted'],
  })
  decisions(
    @CurrentPerson() person: Person,
    @Param('id', id) dialogueId: string,
    @Query(zodQuery(contract.decisionQuery)) query: contract.DecisionQuery,
  ): Promise<Page<contract.CommitteeDecisionItem>> {
    return this.receivers.decisions(person.id, dialogueId, query);
  }
}
