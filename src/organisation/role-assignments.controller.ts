import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import type { Page } from '../contract/page';
import {
  createRoleAssignment,
  endRoleAssignment,
  roleAssignmentItem,
  roleAssignmentPage,
  roleAssignmentQuery,
  type CreateRoleAssignment,
  type EndRoleAssignment,
  type RoleAssignmentItem,
  type RoleAssignmentQuery,
} from '../contract/role-assignment';
import { Idempotency } from '../http/idempotency';
import { Route } from '../http/route';
import { zodBody, zodParam, zodQuery } from '../http/zod-body';
import { CurrentPerson, type Person } from '../identity/person';
import type { IdempotencyKey } from '../register/act';
import { Coordinators } from './coordinators.service';
import { RoleAssignments } from './role-assignments';

@Controller('api/v1/organisation/role-assignments')
export class RoleAssignmentsController {
  constructor(
    private readonly assignments: RoleAssignments,
    private readonly coordinators: Coordinators,
  ) {}

  @Get()
  @Route({
    summary: 'Vem som har vilken roll var, och när',
    response: roleAssignmentPage,
    problems: ['not-permitted'],
  })
  async list(
    @CurrentPerson() person: Person,
    @Query(zodQuery(roleAssignmentQuery)) query: RoleAssignmentQuery,
  ): Promise<Page<RoleAssignmentItem>> {
    await this.coordinators.staffOnly(person.id);
    return this.assignments.list(query);
  }

  @Post()
  @Route({
    summary: 'Ge en person en roll i en enhet. Bara dialogsamordnaren',
    response: roleAssignmentItem,
    problems: ['not-permitted', 'conflict'],
  })
  create(
    @CurrentPerson() { id: person }: Person,
    @Body(zodBody(createRoleAssignment)) body: CreateRoleAssignment,
    @Idempotency() key: IdempotencyKey,
  ): Promise<RoleAssignmentItem> {
    return this.assignments.create({ person, key }, body);
  }

  @Post(':id/end')
  @HttpCode(200)
  @Route({
    summary: 'Sätt rollens sista dag. Bara dialogsamordnaren',
    response: roleAssignmentItem,
    problems: ['not-permitted', 'not-found', 'conflict'],
  })
  end(
    @CurrentPerson() { id: person }: Person,
    @Param('id', zodParam(z.uuid())) id: string,
    @Body(zodBody(endRoleAssignment)) body: EndRoleAssignment,
    @Idempotency() key: IdempotencyKey,
  ): Promise<RoleAssignmentItem> {
    return this.assignments.end({ person, key }, id, body);
  }
}
