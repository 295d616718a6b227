import { queryOptions } from '@tanstack/react-query';
import type { DeputyshipItem } from '../../../src/contract/deputyship';
import { everyPage } from './every-page';
import { keys } from './keys';

/** Mine, whether I am away or stand in; or everybody's, for the coordinator. Latest first. */
export const deputyshipsQuery = (whose: 'mine' | 'all') =>
  queryOptions({
    queryKey: [...keys.organisation, 'deputyships', whose],
    queryFn: ({ signal }) => everyPage<DeputyshipItem>('/organisation/deputyships', { whose }, signal),
  });
