import { queryOptions } from '@tanstack/react-query';
import type { PopulationSummary } from '../../../src/contract/organisation';
import type { PopulationFigures } from '../../../src/contract/population';
import { read } from '../api';
import { everyPage } from '../queries/every-page';
import { keys } from '../queries/keys';

/** The newest figures that were there on the day. */
export const populationQuery = (area: string, at: string) =>
  queryOptions({
    queryKey: [...keys.organisation, 'population', area, at],
    queryFn: ({ signal }) => read<PopulationSummary>('/organisation/population', { area, at }, signal),
    placeholderData: (before) => (before?.area === area ? before : undefined),
  });

/** All that has been entered for an area, newest first. */
export const figuresQuery = (area: string) =>
  queryOptions({
    queryKey: [...keys.organisation, 'figures', area],
    queryFn: ({ signal }) =>
      everyPage<PopulationFigures>(`/organisation/areas/${encodeURIComponent(area)}/population`, {}, signal),
  });
