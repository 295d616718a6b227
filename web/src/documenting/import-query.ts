import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { FileCheck, StoredFile } from '../../../src/contract/file';
import type { ImportFaultItem, ImportItem, ImportPreview, PreviewImport } from '../../../src/contract/import';
import type { Page } from '../../../src/contract/page';
import { read, write } from '../api';
import { keys } from '../queries/keys';

export const importsQuery = (id: string) =>
  queryOptions({
    queryKey: [...keys.dialogue(id), 'imports', 'list'],
    queryFn: ({ signal }) => read<Page<ImportItem>>(`/dialogues/${id}/imports`, { limit: 200 }, signal),
    refetchInterval: ({ state }) => (state.data?.items.some(isGoing) === true ? LOOK_AGAIN_MS : false),
  });

/** While it goes on it is looked at every second: the live stream tells of what has ended. */
const LOOK_AGAIN_MS = 1_000;

export const isGoing = ({ status }: Pick<ImportItem, 'status'>): boolean =>
  status === 'waiting' || status === 'running';

export const importQuery = (id: string, run: string) =>
  queryOptions({
    queryKey: [...keys.dialogue(id), 'imports', run],
    queryFn: ({ signal }) => read<ImportItem>(`/imports/${run}`, {}, signal),
    refetchInterval: ({ state }) => (state.data !== undefined && isGoing(state.data) ? LOOK_AGAIN_MS : false),
  });

export const importFaultsQuery = (id: string, run: string) =>
  infiniteQueryOptions({
    queryKey: [...keys.dialogue(id), 'imports', run, 'faults'],
    queryFn: ({ pageParam, signal }) =>
      read<Page<ImportFaultItem>>(`/imports/${run}/faults`, { cursor: pageParam, limit: 50 }, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

export const fileQuery = (file: string) =>
  queryOptions({
    queryKey: ['file', file],
    queryFn: ({ signal }) => read<StoredFile>(`/files/${file}`, {}, signal),
    staleTime: Infinity,
  });

/** Reads the whole file back: asked for by hand. */
export const checkedFile = (file: string): Promise<FileCheck> => read<FileCheck>(`/files/${file}/check`);

/** Saves nothing, though it is sent: what stands on screen stays until the new reading is there. */
export const previewQuery = (id: string, asked: PreviewImport) =>
  queryOptions({
    queryKey: [...keys.dialogue(id), 'imports', 'preview', asked],
    queryFn: () =>
      write<ImportPreview>(`/dialogues/${id}/imports/preview`, { body: asked, key: crypto.randomUUID() }),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
