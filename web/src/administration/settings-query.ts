import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Page } from '../../../src/contract/page';
import type { SettingChange, SettingItem, SettingList } from '../../../src/contract/setting';
import { read } from '../api';
import { keys } from '../queries/keys';

export const settingsQuery = queryOptions({
  queryKey: [...keys.organisation, 'settings'],
  queryFn: ({ signal }) => read<SettingList>('/settings', {}, signal),
});

const SOME = 20;

/** Newest first. */
export const settingHistoryQuery = (key: SettingItem['key']) =>
  infiniteQueryOptions({
    queryKey: [...keys.organisation, 'settings', key],
    queryFn: ({ pageParam, signal }) =>
      read<Page<SettingChange>>(`/settings/${key}/history`, { cursor: pageParam, limit: SOME }, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
