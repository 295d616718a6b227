import { queryOptions } from '@tanstack/react-query';
import { read } from '../api';
import { keys } from './keys';
import type { TaskCounts } from '../../../src/contract/task';

export const taskCountsQuery = queryOptions({
  queryKey: [...keys.work, 'counts'],
  queryFn: ({ signal }) => read<TaskCounts>('/tasks/mine/counts', {}, signal),
});
