import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { date, unitId } from '../contract/fields';
import type { Page } from '../contract/page';
import { SEEN } from '../contract/seen';
import {
  changeLastDay,
  createResponsibility,
  createService,
  responsibilityItem,
  responsibilityPage,
  responsibilityQuery,
  serviceItem,
  servicePage,
  serviceQuery,
  type ChangeLastDay,
  type CreateResponsibility,
  type CreateService,
  type ResponsibilityItem,
  type ResponsibilityQuery,
  type ServiceItem,
  type ServiceQuery,
} from '../contract/unit';
import { Idempotency } from '../http/idempotency';
import { Route } from '../http/route';
import { zodBody, zodParam, zodQuery } from '../http/zod-body';
import { CurrentPerson, type Person } from '../identity/person';
import type { IdempotencyKey } from '../register/act';
import { CommitteeServices, type ServiceName } from './committee-services';
import { Responsibilities } from './responsibilities';

const serviceName = z.object({ committee: unitId, administration: unitId, validFrom: date });

/** Who does what for whom: administrations for committees, units for target groups and areas. */
@Controller('api/v1/organisation')
export class DutiesController {
  constructor(
    private readonly committees: CommitteeServices,
    private readonly responsibilities: Responsibilities,
  ) {}

  @Get('services')
  @Route({
    summary: 'Vilken förvaltning som svarar för vilken nämnd, också förr och framöver',
    response: servicePage,
  })
  listServices(@Query(zodQuery(serviceQuery)) query: ServiceQuery): Promise<Page<ServiceItem>> {
    return this.committees.list(query);
  }

  @Post('services')
  @Route({
    summary: 'Låt en förvaltning svara för en nämnd. Bara dialogsamordnaren',
    response: serviceItem,
    problems: ['not-permitted', 'conflict'],
  })
  createService(
    @CurrentPerson() { id: person }: Person,
    @Body(zodBody(createService)) body: CreateService,
    @Idempotency() key: IdempotencyKey,
  ): Promise<ServiceItem> {
    return this.committees.create({ person, key }, body);
  }

  @Patch('services/:committee/:administration/:validFrom')
  @Route({
    summary: 'Sätt sista dagen en förvaltning svarar för en nämnd. Bara dialogsamordnaren',
    description: SEEN,
    params: serviceName,
    response: serviceItem,
    problems: ['not-permitted', 'not-found', 'conflict'],
  })
  changeService(
    @CurrentPerson() { id: person }: Person,
    @Param(zodParam(serviceName)) name: ServiceName,
    @Body(zodBody(changeLastDay)) body: ChangeLastDay,
    @Idempotency() key: IdempotencyKey,
  ): Promise<ServiceItem> {
    return this.committees.change({ person, key }, name, body);
  }

  @Get('responsibilities')
  @Route({
    summary: 'Vem som svarar för vilken målgrupp eller vilket område, också förr och framöver',
    response: responsibilityPage,
  })
  listResponsibilities(
    @Query(zodQuery(responsibilityQuery)) query: ResponsibilityQuery,
  ): Promise<Page<ResponsibilityItem>> {
    return this.responsibilities.list(query);
  }

  @Post('responsibilities')
  @Route({
    summary: 'Ge en enhet ansvar för en målgrupp eller ett område. Bara dialogsamordnaren',
    description: 'Med både målgrupp och område: för målgruppen i området.',
    response: responsibilityItem,
    problems: ['not-permitted', 'conflict'],
  })
  createResponsibility(
    @CurrentPerson() { id: person }: Person,
    @Body(zodBody(createResponsibility)) body: CreateResponsibility,
    @Idempotency() key: IdempotencyKey,
  ): Promise<ResponsibilityItem> {
    return this.responsibilities.create({ person, key }, body);
  }

  @Patch('responsibilities/:id')
  @Route({
    summary: 'Sätt ansvarets sista dag. Bara dialogsamordnaren',
    description: SEEN,
    response: responsibilityItem,
    problems: ['not-permitted', 'not-found', 'conflict'],
  })
  changeResponsibility(
    @CurrentPerson() { id: person }: Person,
    @Param('id', zodParam(z.uuid())) id: string,
    @Body(zodBody(changeLastDay)) body: ChangeLastDay,
    @Idempotency() key: IdempotencyKey,
  ): Promise<ResponsibilityItem> {
    return this.responsibilities.change({ person, key }, id, body);
  }
}
