import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { closure, closurePage, closureQuery, type Closure, type ClosureQuery } from '../contract/closure';
import { date } from '../contract/fields';
import type { Page } from '../contract/page';
import { Idempotency } from '../http/idempotency';
import { Route } from '../http/route';
import { zodBody, zodParam, zodQuery } from '../http/zod-body';
import { CurrentPerson, type Person } from '../identity/person';
import type { IdempotencyKey } from '../register/act';
import { Closures } from './closures';

@Controller('api/v1/organisation/closures')
export class ClosuresController {
  constructor(private readonly closures: Closures) {}

  @Get()
  @Route({ summary: 'Dagar då ingen arbetar här, utöver de röda', response: closurePage })
  list(@Query(zodQuery(closureQuery)) query: ClosureQuery): Promise<Page<Closure>> {
    return this.closures.list(query);
  }

  @Post()
  @Route({
    summary: 'Stäng en dag. Bara dialogsamordnaren',
    response: closure,
    problems: ['not-permitted', 'conflict'],
  })
  create(
    @CurrentPerson() { id: person }: Person,
    @Body(zodBody(closure)) body: Closure,
    @Idempotency() key: IdempotencyKey,
  ): Promise<Closure> {
    return this.closures.create({ person, key }, body);
  }

  @Delete(':day')
  @HttpCode(204)
  @Route({
    summary: 'Öppna en stängd dag igen. Bara dialogsamordnaren',
    problems: ['not-permitted', 'not-found'],
  })
  remove(
    @CurrentPerson() { id: person }: Person,
    @Param('day', zodParam(date)) day: string,
    @Idempotency() key: IdempotencyKey,
  ): Promise<void> {
    return this.closures.remove({ person, key }, day);
  }
}
