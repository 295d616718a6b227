import { queryOptions } from '@tanstack/react-query';
import type { Closure } from '../../../src/contract/closure';
import type { RoleAssignmentItem } from '../../../src/contract/role-assignment';
import type { ResponsibilityItem, ServiceItem, UnitItem } from '../../../src/contract/unit';
import { everyPage } from '../queries/every-page';
import { keys } from '../queries/keys';
import { registerQuery } from '../queries/organisation';

export const unitsQuery = registerQuery<UnitItem>('units');
export const servicesQuery = registerQuery<ServiceItem>('services');
export const responsibilitiesQuery = registerQuery<ResponsibilityItem>('responsibilities');

export const closuresQuery = (year: number) =>
  queryOptions({
    queryKey: [...keys.organisation, 'closures', year],
    queryFn: ({ signal }) =>
      everyPage<Closure>(
        '/organisation/closures',
        { from: `${String(year)}-01-01`, to: `${String(year)}-12-31` },
        signal,
      ),
  });

/** Every role somebody has had, has and will have. */
export const assignmentsQuery = (person: string) =>
  queryOptions({
    queryKey: [...keys.organisation, 'assignments', person],
    queryFn: ({ signal }) =>
      everyPage<RoleAssignmentItem>('/organisation/role-assignments', { person }, signal),
  });
