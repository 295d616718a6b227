import { Controller, Delete, Get, HttpCode, Param, Query, Req, UseGuards } from '@nestjs/common';
import type { Request } from 'express';
import { z } from 'zod';
import { page, pageQuery, type Page, type PageQuery } from '../contract/page';
import { sessionItem, type SessionItem } from '../contract/me';
import { ProblemError } from '../http/problem';
import { Route } from '../http/route';
import { zodParam, zodQuery } from '../http/zod-body';
import { OwnSessions } from './own-sessions';
import { CurrentPerson, type Person } from './person';
import { SessionOnlyGuard } from './session-only.guard';

@UseGuards(SessionOnlyGuard)
@Controller('api/v1/me/sessions')
export class SessionsController {
  constructor(private readonly sessions: OwnSessions) {}

  @Get()
  @Route({
    summary: 'Var jag är inloggad, senast först',
    response: page(sessionItem),
    problems: ['forbidden'],
  })
  list(
    @CurrentPerson() { id }: Person,
    @Query(zodQuery(pageQuery)) query: PageQuery,
    @Req() request: Request,
  ): Promise<Page<SessionItem>> {
    return this.sessions.list(id, request.sessionID, query);
  }

  @Delete(':id')
  @HttpCode(204)
  @Route({ summary: 'Avsluta en av mina inloggningar', problems: ['forbidden', 'not-found'] })
  async revoke(
    @CurrentPerson() person: Person,
    @Param('id', zodParam(z.hash('sha256'))) id: string,
  ): Promise<void> {
    if (!(await this.sessions.revoke(person.id, id))) throw new ProblemError('not-found');
  }
}
