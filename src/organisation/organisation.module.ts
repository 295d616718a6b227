import { Module } from '@nestjs/common';
import { Closures } from './closures';
import { ClosuresController } from './closures.controller';
import { Coordinators } from './coordinators.service';
import { Deputyships } from './deputyships';
import { DeputyshipsController } from './deputyships.controller';
import { Once } from './once.service';
import { OrganisationController } from './organisation.controller';
import { OrganisationQueries } from './organisation.queries';
import { PeopleQueries } from './people.queries';
import { PlacesQueries } from './places.queries';
import { RoleAssignments } from './role-assignments';
import { RoleAssignmentsController } from './role-assignments.controller';

/** Who there is and who answers for what: units, areas, groups, people, their roles and deputies, and the local calendar. */
@Module({
  controllers: [OrganisationController, RoleAssignmentsController, DeputyshipsController, ClosuresController],
  providers: [
    ...[OrganisationQueries, PlacesQueries, PeopleQueries],
    ...[RoleAssignments, Deputyships, Closures, Coordinators, Once],
  ],
  exports: [Coordinators, Once],
})
export class OrganisationModule {}
