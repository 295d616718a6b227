import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import {
  incidentPage,
  incidentQuery,
  mendedIncident,
  mendIncident,
  stalledPage,
  stalledQuery,
  type Incident,
  type IncidentQuery,
  type MendedIncident,
  type StalledPage,
  type StalledQuery,
} from '../contract/monitoring';
import type { Page } from '../contract/page';
import { References } from '../dialogues/references';
import { Idempotency } from '../http/idempotency';
import { Route } from '../http/route';
import { zodBody, zodParam, zodQuery } from '../http/zod-body';
import { CurrentPerson, type Person } from '../identity/person';
import type { IdempotencyKey } from '../register/act';
import { Incidents } from './incidents.service';
import { Stalled } from './stalled.service';

const incidentId = z.string().min(1).max(500);
type Mend = z.output<typeof mendIncident>;

@Controller('api/v1')
export class MonitoringController {
  constructor(
    private readonly stalled: Stalled,
    private readonly incidents: Incidents,
    private readonly references: References,
  ) {}

  @Get('stalled')
  @Route({
    summary: 'Vem väntar på vem, sedan när, och vad hålls upp?',
    description:
      'Försenat, orört med kort tid kvar, eller utan någon på plats. Pausade dialoger räknas inte.',
    response: stalledPage,
  })
  async list(
    @CurrentPerson() person: Person,
    @Query(zodQuery(stalledQuery)) query: StalledQuery,
  ): Promise<StalledPage> {
    const page = await this.stalled.list(person.id, query);
    if (page.total === 0 && query.unit !== undefined)
      await this.references.check([{ kind: 'unit', id: query.unit, path: 'unit' }], null);
    return page;
  }

  @Get('incidents')
  @Route({
    summary: 'Driftfel: sådant som tekniken inte kunde göra klart',
    response: incidentPage,
    problems: ['not-permitted'],
  })
  failures(
    @CurrentPerson() person: Person,
    @Query(zodQuery(incidentQuery)) query: IncidentQuery,
  ): Promise<Page<Incident>> {
    return this.incidents.list(person.id, query);
  }

  @Post('incidents/:id/retry')
  @HttpCode(200)
  @Route({
    summary: 'Försök igen',
    response: mendedIncident,
    problems: ['not-permitted', 'not-found'],
  })
  retry(
    @CurrentPerson() person: Person,
    @Param('id', zodParam(incidentId)) id: string,
    @Body(zodBody(mendIncident)) { reason }: Mend,
    @Idempotency() key: IdempotencyKey,
  ): Promise<MendedIncident> {
    return this.incidents.retry(person.id, id, { key, reason });
  }

  @Post('incidents/:id/discard')
  @HttpCode(200)
  @Route({
    summary: 'Ge upp, med ett skäl',
    response: mendedIncident,
    problems: ['not-permitted', 'not-found'],
  })
  discard(
    @CurrentPerson() person: Person,
    @Param('id', zodParam(incidentId)) id: string,
    @Body(zodBody(mendIncident)) { reason }: Mend,
    @Idempotency() key: IdempotencyKey,
  ): Promise<MendedIncident> {
    return this.incidents.discard(person.id, id, { key, reason });
  }
}
