import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { acceptedAct, type AcceptedAct } from '../contract/accepted-act';
import { versionNumber } from '../contract/fields';
import { pageQuery, type Page, type PageQuery } from '../contract/page';
import {
  changePlan,
  differenceQuery,
  planDifference,
  planVersionDetail,
  planVersionPage,
  type ChangePlan,
  type DifferenceQuery,
  type PlanDifference,
  type PlanVersion,
  type PlanVersionDetail,
} from '../contract/plan';
import { shownAct } from '../http/shown-act';
import { Idempotency } from '../http/idempotency';
import { Route } from '../http/route';
import { zodBody, zodParam, zodQuery } from '../http/zod-body';
import { CurrentPerson, type Person } from '../identity/person';
import type { IdempotencyKey } from '../register/act';
import { PlanChanges } from './plan-changes.service';
import { PlanReads } from './plan-reads.service';

const dialogueId = zodParam(z.uuid());
const versionParams = z.object({ id: z.uuid(), version: versionNumber });
type VersionParams = z.output<typeof versionParams>;
const unreadable = ['unknown-dialogue', 'not-permitted'] as const;

@Controller('api/v1/dialogues/:id')
export class PlansController {
  constructor(
    private readonly reads: PlanReads,
    private readonly changes: PlanChanges,
  ) {}

  @Get('plans')
  @Route({ summary: 'Planens versioner, den senaste först', response: planVersionPage, problems: unreadable })
  list(
    @CurrentPerson() person: Person,
    @Param('id', dialogueId) id: string,
    @Query(zodQuery(pageQuery)) query: PageQuery,
  ): Promise<Page<PlanVersion>> {
    return this.reads.list(person.id, id, query);
  }

  @Get('plans/:version')
  @Route({
    summary: 'En version av planen',
    response: planVersionDetail,
    params: versionParams,
    problems: [...unreadable, 'not-found'],
  })
  read(
    @CurrentPerson() person: Person,
    @Param(zodBody(versionParams)) { id, version }: VersionParams,
  ): Promise<PlanVersionDetail> {
    return this.reads.detail(person.id, id, version);
  }

  @Get('plans/:version/difference')
  @Route({
    summary: 'Vad som skiljer två versioner av planen, fält för fält',
    response: planDifference,
    params: versionParams,
    problems: [...unreadable, 'not-found'],
  })
  difference(
    @CurrentPerson() person: Person,
    @Param(zodBody(versionParams)) { id, version }: VersionParams,
    @Query(zodQuery(differenceQuery)) { from }: DifferenceQuery,
  ): Promise<PlanDifference> {
    return this.reads.difference(person.id, id, { version, from });
  }

  @Post('plan')
  @HttpCode(200)
  @Route({
    summary: 'Ändra planen',
    description: 'Exakt de svar som vilar på det som ändras begärs in igen.',
    response: acceptedAct,
    problems: [...unreadable, 'no-plan', 'stale-plan', 'nothing-changed', 'ended', 'paused', 'conflict'],
  })
  async change(
    @CurrentPerson() { id: personId }: Person,
    @Param('id', dialogueId) id: string,
    @Idempotency() idempotency: IdempotencyKey,
    @Body(zodBody(changePlan)) body: ChangePlan,
  ): Promise<AcceptedAct> {
    return shownAct(await this.changes.change({ personId, dialogueId: id, idempotency }, body));
  }
}
