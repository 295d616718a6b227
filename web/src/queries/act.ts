import { useMutation, useQueryClient, type QueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { ProblemError, Unreachable, write, type Write } from '../api';

export interface ActRequest {
  /** Within the API: `/dialogues/1/pause`. */
  readonly path: string;
  readonly method?: Write['method'];
  readonly body?: unknown;
}

/** Come back: nothing is known to have been decided, and the same key makes another try harmless. */
export const isPassing = (fault: unknown): boolean =>
  fault instanceof Unreachable || (fault instanceof ProblemError && fault.status === 503);

const TRIES = 3;

/**
 * One act over the API. Sent again with the same key as long as the answer is lost or the system is busy, also when the
 * person presses again: it is carried out once. What it changed is read anew.
 */
export function useAct<Answer = unknown>(
  ...touched: readonly (readonly unknown[])[]
): UseMutationResult<Answer, Error, ActRequest> {
  const client = useQueryClient();
  const pending = useRef<{ request: string; key: string } | null>(null);
  return useMutation<Answer, Error, ActRequest>({
    mutationFn: (request) => {
      const { path, method, body } = request;
      const said = JSON.stringify(request);
      if (pending.current?.request !== said) pending.current = { request: said, key: crypto.randomUUID() };
      return write<Answer>(path, { ...(method && { method }), body, key: pending.current.key });
    },
    networkMode: 'always',
    retry: (tries, fault) => tries < TRIES && isPassing(fault),
    retryDelay: (tries) => 500 * 2 ** tries,
    onSettled: async (_, fault) => {
      if (!isPassing(fault)) pending.current = null;
      await refresh(client, touched);
    },
  });
}

/** Waits for what is on screen, so that who has acted sees it. */
export async function refresh(client: QueryClient, keys: readonly (readonly unknown[])[]): Promise<void> {
  await Promise.all(keys.map((queryKey) => client.invalidateQueries({ queryKey })));
}
