import { useQueries, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Handbook } from '../../../src/contract/definition';
import { titled } from '../text/titled';
import { definitionsQuery, handbookQuery } from './definition';

export interface KnownPhase {
  readonly id: string;
  readonly title: string;
}

/** Each phase of any definition once, in the order they come. */
function phasesIn(answers: readonly UseQueryResult<Handbook>[]): readonly KnownPhase[] {
  const all = answers.flatMap(({ data }) => data?.phases ?? []);
  return [...new Map(all.map(({ id, title }) => [id, { id, title }])).values()];
}

/** The phases a list can be narrowed to. Empty until they are known. */
export function usePhases(): readonly KnownPhase[] {
  const { data } = useQuery(definitionsQuery);
  const phases = useQueries({
    queries: (data?.items ?? []).map(({ id }) => handbookQuery(id)),
    combine: phasesIn,
  });
  return phases.map(({ id, title }) => ({ id, title: titled(title) }));
}
