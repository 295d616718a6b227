import { Module } from '@nestjs/common';
import { Areas } from './areas';
import { ClaimedTasks } from './claimed-tasks';
import { Closures } from './closures';
import { ClosuresController } from './closures.controller';
import { CommitteeServices } from './committee-services';
import { Coordinators } from './coordinators.service';
import { Departures } from './departures';
import { Deputyships } from './deputyships';
import { DeputyshipsController } from './deputyships.controller';
import { DutiesController } from './duties.controller';
import { Once } from './once.service';
import { OrganisationController } from './organisation.controller';
import { OrganisationQueries } from './organisation.queries';
import { People } from './people';
import { PeopleController } from './people.controller';
import { PeopleQueries } from './people.queries';
import { PlacesController } from './places.controller';
import { PlacesQueries } from './places.queries';
import { PopulationController } from './population.controller';
import { PopulationEntries } from './population-figures';
import { Responsibilities } from './responsibilities';
import { RoleAssignments } from './role-assignments';
import { RoleAssignmentsController } from './role-assignments.controller';
import { RoleHomes } from './role-homes';
import { TargetGroups } from './target-groups';
import { Units } from './units';
import { UnitsController } from './units.controller';

/** Who there is and who answers for what: units, areas, groups, people, their roles and deputies, and the local calendar. */
@Module({
  controllers: [
    ...[OrganisationController, UnitsController, DutiesController, PlacesController, PopulationController],
    ...[PeopleController, RoleAssignmentsController, DeputyshipsController, ClosuresController],
  ],
  providers: [
    ...[OrganisationQueries, PlacesQueries, PeopleQueries],
    ...[Units, CommitteeServices, Responsibilities, RoleHomes, Areas, TargetGroups, PopulationEntries],
    ...[People, Departures, ClaimedTasks, RoleAssignments, Deputyships, Closures, Coordinators, Once],
  ],
  exports: [Coordinators, Once],
})
export class OrganisationModule {}
