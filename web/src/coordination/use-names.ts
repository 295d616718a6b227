import { useQuery } from '@tanstack/react-query';
import { areasQuery, organisationQuery, targetGroupsQuery } from '../queries/organisation';

/** What the ids of the organisation register are called; an id nobody knows any more stands for itself. */
export interface Names {
  readonly area: (id: string) => string;
  readonly group: (id: string) => string;
  readonly unit: (id: string) => string;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

const lookIn = (items: readonly Named[] = []): ((id: string) => string) => {
  const names = new Map(items.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
};

export function useNames(): Names {
  const areas = useQuery(areasQuery).data;
  const groups = useQuery(targetGroupsQuery).data;
  const units = useQuery(organisationQuery).data?.units;
  return { area: lookIn(areas), group: lookIn(groups), unit: lookIn(units) };
}
