import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, UseGuards } from '@nestjs/common';
import { z } from 'zod';
import {
  createdToken,
  createToken,
  tokenItem,
  type CreatedToken,
  type CreateToken,
  type TokenItem,
} from '../contract/me';
import { page, pageQuery, type Page, type PageQuery } from '../contract/page';
import { Idempotency } from '../http/idempotency';
import { ProblemError } from '../http/problem';
import { Route } from '../http/route';
import { zodBody, zodParam, zodQuery } from '../http/zod-body';
import type { IdempotencyKey } from '../register/act';
import { OwnTokens } from './own-tokens';
import { CurrentPerson, type Person } from './person';
import { SessionOnlyGuard } from './session-only.guard';

@UseGuards(SessionOnlyGuard)
@Controller('api/v1/me/tokens')
export class TokensController {
  constructor(private readonly tokens: OwnTokens) {}

  @Post()
  @Route({
    summary: 'Skapa en nyckel för ett program. Hemligheten visas bara i det här svaret',
    response: createdToken,
    problems: ['forbidden'],
  })
  create(
    @CurrentPerson() { id }: Person,
    @Body(zodBody(createToken)) body: CreateToken,
    @Idempotency() idempotency: IdempotencyKey,
  ): Promise<CreatedToken> {
    return this.tokens.create(id, body, idempotency);
  }

  @Get()
  @Route({
    summary: 'Mina nycklar, senast skapade först',
    response: page(tokenItem),
    problems: ['forbidden'],
  })
  list(
    @CurrentPerson() { id }: Person,
    @Query(zodQuery(pageQuery)) query: PageQuery,
  ): Promise<Page<TokenItem>> {
    return this.tokens.list(id, query);
  }

  @Delete(':id')
  @HttpCode(204)
  @Route({ summary: 'Återkalla en nyckel', problems: ['forbidden', 'not-found'] })
  async revoke(@CurrentPerson() person: Person, @Param('id', zodParam(z.uuid())) id: string): Promise<void> {
    if (!(await this.tokens.revoke(person.id, id))) throw new ProblemError('not-found');
  }
}
