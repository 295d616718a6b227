import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { OwnLetter } from '../../../src/contract/letter';
import type { SessionItem, TokenItem } from '../../../src/contract/me';
import type { Page } from '../../../src/contract/page';
import { read } from '../api';
import { everyPage } from '../queries/every-page';
import { keys } from '../queries/keys';

export const sessionsQuery = queryOptions({
  queryKey: [...keys.me, 'sessions'],
  queryFn: ({ signal }) => everyPage<SessionItem>('/me/sessions', {}, signal),
});

export const tokensQuery = queryOptions({
  queryKey: [...keys.me, 'tokens'],
  queryFn: ({ signal }) => everyPage<TokenItem>('/me/tokens', {}, signal),
});

const LETTERS = 30;

/** They come of what happens in dialogues: read anew with the lists of work. */
export const lettersQuery = infiniteQueryOptions({
  queryKey: [...keys.work, 'letters'],
  queryFn: ({ pageParam, signal }) =>
    read<Page<OwnLetter>>('/me/letters', { cursor: pageParam, limit: LETTERS }, signal),
  initialPageParam: '',
  getNextPageParam: ({ next }) => next,
});
