import { useQuery } from '@tanstack/react-query';
import { planVersionsQuery } from '../queries/dialogue';

/** The number of the plan version with this hash. */
export function useVersionOf(dialogue: string): (hash: string) => number | undefined {
  const { data } = useQuery(planVersionsQuery(dialogue));
  return (hash) => data?.items.find((version) => version.hash === hash)?.version;
}
