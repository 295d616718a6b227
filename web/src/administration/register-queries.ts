import { queryOptions } from '@tanstack/react-query';
import type { Closure } from '../../../src/contract/closure';
import type { AreaItem, TargetGroupItem } from '../../../src/contract/organisation';
import type { RoleAssignmentItem } from '../../../src/contract/role-assignment';
import type { ResponsibilityItem, ServiceItem, UnitItem } from '../../../src/contract/unit';
import { everyPage } from '../queries/every-page';
import { keys } from '../queries/keys';

/** Told over the live stream when it changes. */
const STALE = 300_000;

/** The whole of a register, with what has ended and what is to come. */
const register = <Item>(name: string) =>
  queryOptions({
    queryKey: [...keys.organisation, 'register', name],
    queryFn: ({ signal }) => everyPage<Item>(`/organisation/${name}`, {}, signal),
    staleTime: STALE,
  });

export const unitsQuery = register<UnitItem>('units');
export const servicesQuery = register<ServiceItem>('services');
export const responsibilitiesQuery = register<ResponsibilityItem>('responsibilities');
export const allAreasQuery = register<AreaItem>('areas');
export const allGroupsQuery = register<TargetGroupItem>('target-groups');

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
