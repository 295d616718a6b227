import { Controller, Get, Query } from '@nestjs/common';
import {
  areaPage,
  areaQuery,
  organisation,
  organisationQuery,
  peoplePage,
  peopleQuery,
  population,
  populationQuery,
  targetGroupPage,
  type AreaItem,
  type AreaQuery,
  type OrganisationAt,
  type OrganisationQuery,
  type PeopleQuery,
  type PersonItem,
  type PopulationQuery,
  type PopulationSummary,
  type TargetGroupItem,
} from '../contract/organisation';
import { pageQuery, type Page, type PageQuery } from '../contract/page';
import { Route } from '../http/route';
import { zodQuery } from '../http/zod-body';
import { CurrentPerson, type Person } from '../identity/person';
import { Coordinators } from './coordinators.service';
import { OrganisationQueries } from './organisation.queries';
import { PeopleQueries } from './people.queries';
import { PlacesQueries } from './places.queries';

@Controller('api/v1/organisation')
export class OrganisationController {
  constructor(
    private readonly organisation: OrganisationQueries,
    private readonly places: PlacesQueries,
    private readonly people: PeopleQueries,
    private readonly coordinators: Coordinators,
  ) {}

  @Get()
  @Route({
    summary: 'Nämnder, förvaltningar, enheter och ansvar, som de gäller en dag',
    response: organisation,
  })
  async at(@Query(zodQuery(organisationQuery)) { at }: OrganisationQuery): Promise<OrganisationAt> {
    return this.organisation.at(at ?? (await this.coordinators.today()));
  }

  @Get('areas')
  @Route({ summary: 'Områden, från hela kommunen till delarna', response: areaPage })
  areas(@Query(zodQuery(areaQuery)) query: AreaQuery): Promise<Page<AreaItem>> {
    return this.places.areas(query);
  }

  @Get('target-groups')
  @Route({ summary: 'Målgrupper', response: targetGroupPage })
  targetGroups(@Query(zodQuery(pageQuery)) query: PageQuery): Promise<Page<TargetGroupItem>> {
    return this.places.targetGroups(query);
  }

  @Get('population')
  @Route({ summary: 'Folkmängd i ett område efter ålder och kön, med datum och källa', response: population })
  async population(
    @Query(zodQuery(populationQuery)) { area, at }: PopulationQuery,
  ): Promise<PopulationSummary> {
    return this.places.population(area, at ?? (await this.coordinators.today()));
  }

  @Get('people')
  @Route({
    summary: 'Personer efter namn, roll eller enhet',
    response: peoplePage,
    problems: ['not-permitted'],
  })
  async find(
    @CurrentPerson() person: Person,
    @Query(zodQuery(peopleQuery)) query: PeopleQuery,
  ): Promise<Page<PersonItem>> {
    await this.coordinators.staffOnly(person.id);
    return this.people.find(query, query.at ?? (await this.coordinators.today()));
  }
}
