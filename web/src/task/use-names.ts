import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { areasQuery, organisationQuery, targetGroupsQuery } from '../queries/organisation';

/** What the organisation calls its units, areas and target groups; an id it does not know is its own name. */
export function useNames(): (id: string) => string {
  const { data: organisation } = useQuery(organisationQuery);
  const { data: areas } = useQuery(areasQuery);
  const { data: groups } = useQuery(targetGroupsQuery);
  return useMemo(() => {
    const all: readonly { id: string; name: string }[] = [
      ...(organisation?.units ?? []),
      ...(areas ?? []),
      ...(groups ?? []),
    ];
    const names = new Map(all.map(({ id, name }) => [id, name]));
    return (id) => names.get(id) ?? id;
  }, [organisation, areas, groups]);
}
