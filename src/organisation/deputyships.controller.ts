import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import {
  createDeputyship,
  deputyshipItem,
  deputyshipPage,
  deputyshipQuery,
  type CreateDeputyship,
  type DeputyshipItem,
  type DeputyshipQuery,
} from '../contract/deputyship';
import type { Page } from '../contract/page';
import { Idempotency } from '../http/idempotency';
import { Route } from '../http/route';
import { zodBody, zodParam, zodQuery } from '../http/zod-body';
import { CurrentPerson, type Person } from '../identity/person';
import type { IdempotencyKey } from '../register/act';
import { Deputyships } from './deputyships';

@Controller('api/v1/organisation/deputyships')
export class DeputyshipsController {
  constructor(private readonly deputyships: Deputyships) {}

  @Get()
  @Route({
    summary: 'Mina ersättare, och dem jag är ersättare för',
    response: deputyshipPage,
    problems: ['not-permitted'],
  })
  list(
    @CurrentPerson() { id }: Person,
    @Query(zodQuery(deputyshipQuery)) query: DeputyshipQuery,
  ): Promise<Page<DeputyshipItem>> {
    return this.deputyships.list(id, query);
  }

  @Post()
  @Route({
    summary: 'Utse en ersättare för en tid',
    description: 'Ersättaren gör det jag får göra, och det står att det är för min räkning. Ringar nekas.',
    response: deputyshipItem,
    problems: ['not-permitted', 'conflict'],
  })
  create(
    @CurrentPerson() { id: person }: Person,
    @Body(zodBody(createDeputyship)) body: CreateDeputyship,
    @Idempotency() key: IdempotencyKey,
  ): Promise<DeputyshipItem> {
    return this.deputyships.create({ person, key }, body);
  }

  @Post(':id/revoke')
  @HttpCode(200)
  @Route({
    summary: 'Återkalla en ersättare, genast',
    response: deputyshipItem,
    problems: ['not-permitted', 'not-found'],
  })
  revoke(
    @CurrentPerson() { id: person }: Person,
    @Param('id', zodParam(z.uuid())) id: string,
    @Idempotency() key: IdempotencyKey,
  ): Promise<DeputyshipItem> {
    return this.deputyships.revoke({ person, key }, id);
  }
}
