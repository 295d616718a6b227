import { queryOptions } from '@tanstack/react-query';
import type { DefinitionItem, Handbook, MatrixTable } from '../../../src/contract/definition';
import type { Page } from '../../../src/contract/page';
import { read } from '../api';
import { keys } from './keys';

/** A version never changes. */
const STALE = Infinity;

export const definitionsQuery = queryOptions({
  queryKey: [...keys.definitions, 'list'],
  queryFn: ({ signal }) => read<Page<DefinitionItem>>('/definitions', { limit: 200 }, signal),
  staleTime: 300_000,
});

export const handbookQuery = (id: string, version?: number) =>
  queryOptions({
    queryKey: [...keys.definitions, id, version ?? 'newest', 'handbook'],
    queryFn: ({ signal }) => read<Handbook>(`/definitions/${id}/handbook`, { version }, signal),
    staleTime: STALE,
  });

export const matrixQuery = (id: string, version?: number) =>
  queryOptions({
    queryKey: [...keys.definitions, id, version ?? 'newest', 'matrix'],
    queryFn: ({ signal }) => read<MatrixTable>(`/definitions/${id}/matrix`, { version }, signal),
    staleTime: STALE,
  });
