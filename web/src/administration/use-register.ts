import { useQueries, type UseQueryResult } from '@tanstack/react-query';
import type { AreaItem, OrganisationAt, TargetGroupItem } from '../../../src/contract/organisation';
import type { ResponsibilityItem, ServiceItem, UnitItem } from '../../../src/contract/unit';
import { areasQuery, organisationQuery, targetGroupsQuery } from '../queries/organisation';
import { responsibilitiesQuery, servicesQuery, unitsQuery } from './register-queries';

export interface Register {
  readonly units: readonly UnitItem[];
  readonly services: readonly ServiceItem[];
  readonly responsibilities: readonly ResponsibilityItem[];
  readonly homes: OrganisationAt['homes'];
  /** What an id of a unit, an area or a target group is called. */
  readonly nameOf: (id: string) => string;
}

/** The register as it was, is or will be on a day. */
export interface OnDay {
  readonly register: Register;
  readonly day: string;
}

interface Reading {
  readonly register: Register | undefined;
  readonly error: Error | null;
  readonly retry: () => void;
}

type Answers = [
  UseQueryResult<readonly UnitItem[]>,
  UseQueryResult<readonly ServiceItem[]>,
  UseQueryResult<readonly ResponsibilityItem[]>,
  UseQueryResult<OrganisationAt>,
  UseQueryResult<readonly AreaItem[]>,
  UseQueryResult<readonly TargetGroupItem[]>,
];

/** All of the organisation, whenever it holds. */
export const useRegister = (): Reading =>
  useQueries({
    queries: [
      unitsQuery,
      servicesQuery,
      responsibilitiesQuery,
      organisationQuery,
      areasQuery,
      targetGroupsQuery,
    ],
    combine: readingOf,
  });

const readingOf = (answers: Answers): Reading => ({
  register: registerIn(answers),
  error: answers.find(({ error }) => error !== null)?.error ?? null,
  retry: () => {
    for (const { isError, refetch } of answers) if (isError) void refetch();
  },
});

function registerIn(answers: Answers): Register | undefined {
  const [units, services, duties, now, areas, groups] = answers;
  const isThere = answers.every(({ data }) => data !== undefined);
  if (!isThere || now.data === undefined) return undefined;
  const named = [units.data, areas.data, groups.data].flatMap((each): readonly Named[] => each ?? []);
  const names = new Map(named.map(({ id, name }) => [id, name]));
  return {
    units: units.data ?? [],
    services: services.data ?? [],
    responsibilities: duties.data ?? [],
    homes: now.data.homes,
    nameOf: (id) => names.get(id) ?? id,
  };
}

interface Named {
  readonly id: string;
  readonly name: string;
}
