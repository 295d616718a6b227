import { Controller, Get, Param, Query } from '@nestjs/common';
import { z } from 'zod';
import {
  earlierPage,
  overlapPage,
  statementPage,
  type EarlierItem,
  type OverlapItem,
  type StatementItem,
} from '../contract/coordination';
import { pageQuery, type Page, type PageQuery } from '../contract/page';
import { Route } from '../http/route';
import { zodParam, zodQuery } from '../http/zod-body';
import { CurrentPerson, type Person } from '../identity/person';
import { CoordinationReads } from './coordination-reads.service';

const dialogueId = zodParam(z.uuid());
const problems = ['unknown-dialogue', 'not-permitted'] as const;

@Controller('api/v1/dialogues/:id')
export class CoordinationController {
  constructor(private readonly reads: CoordinationReads) {}

  @Get('statements')
  @Route({
    summary: 'Berörda förvaltningar: varför de frågas och vad de svarat',
    response: statementPage,
    problems,
  })
  statements(
    @CurrentPerson() person: Person,
    @Param('id', dialogueId) id: string,
    @Query(zodQuery(pageQuery)) query: PageQuery,
  ): Promise<Page<StatementItem>> {
    return this.reads.statements(person.id, id, query);
  }

  @Get('overlaps')
  @Route({ summary: 'Dialoger som frågar samma grupp på samma plats', response: overlapPage, problems })
  overlaps(
    @CurrentPerson() person: Person,
    @Param('id', dialogueId) id: string,
    @Query(zodQuery(pageQuery)) query: PageQuery,
  ): Promise<Page<OverlapItem>> {
    return this.reads.overlaps(person.id, id, query);
  }

  @Get('earlier')
  @Route({ summary: 'Tidigare dialoger på samma platser, och vad de lärde', response: earlierPage, problems })
  earlier(
    @CurrentPerson() person: Person,
    @Param('id', dialogueId) id: string,
    @Query(zodQuery(pageQuery)) query: PageQuery,
  ): Promise<Page<EarlierItem>> {
    return this.reads.earlier(person.id, id, query);
  }
}
