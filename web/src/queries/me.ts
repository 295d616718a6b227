import { queryOptions } from '@tanstack/react-query';
import type { Me } from '../../../src/contract/me';
import { read } from '../api';
import { keys } from './keys';

export const meQuery = queryOptions({
  queryKey: keys.me,
  queryFn: ({ signal }) => read<Me>('/me', {}, signal),
  staleTime: 60_000,
  retry: false,
});
