import type { z } from 'zod';
import type { problem } from '../../src/contract/problem';

export type Problem = z.output<typeof problem>;

/** The API said no, or could not: RFC 9457. `status` 401: nobody is signed in. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';

  constructor(readonly problem: Problem) {
    super(problem.title);
  }

  get status(): number {
    return this.problem.status;
  }
}

/** No answer came: the network or the server is away. Whether a write was carried out is not known until it is sent again. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** What a screen does with an answer of its own, whoever asked: tell that the session has ended. */
type Watcher = (problem: Problem) => void;
const watchers = new Set<Watcher>();

/** Called for every problem the API answers. Answers how to stop. */
export function onProblem(watcher: Watcher): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** `path` within the API: `/dialogues/1`. What is null, undefined or empty in `query` is left out. */
export function addressOf(path: string, query: Query = {}): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === null || value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  const search = new URLSearchParams(given).toString();
  return `/api/v1${path}${search === '' ? '' : `?${search}`}`;
}

/** @throws ProblemError, Unreachable */
export const read = <Answer>(path: string, query?: Query, signal?: AbortSignal): Promise<Answer> =>
  ask<Answer>(addressOf(path, query), { signal: signal ?? null });

export interface Write {
  readonly method?: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly body?: unknown;
  /** The same for every try of one act, so that it is carried out once however often it is sent. */
  readonly key: string;
}

/** @throws ProblemError, Unreachable */
export const write = <Answer>(path: string, { method = 'POST', body, key }: Write): Promise<Answer> =>
  ask<Answer>(addressOf(path), {
    method,
    headers: {
      'idempotency-key': key,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    body: body === undefined ? null : JSON.stringify(body),
  });

/** One file as the part `file`. @throws ProblemError, Unreachable */
export function upload<Answer>(path: string, file: File, key: string): Promise<Answer> {
  const body = new FormData();
  body.append('file', file);
  return ask<Answer>(addressOf(path), { method: 'POST', headers: { 'idempotency-key': key }, body });
}

/** @throws ProblemError, Unreachable */
export const signOut = (): Promise<void> => ask<undefined>('/auth/logout', { method: 'POST' });

export const signInAddress = (returnTo: string): string =>
  `/auth/login?returnTo=${encodeURIComponent(returnTo)}`;

async function ask<Answer>(address: string, init: RequestInit): Promise<Answer> {
  const response = await answerTo(address, init);
  const text = await response.text();
  if (response.ok) return (text === '' ? undefined : JSON.parse(text)) as Answer;
  const said = problemIn(text, response, address);
  for (const watch of watchers) watch(said);
  throw new ProblemError(said);
}

async function answerTo(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (fault) {
    if (fault instanceof DOMException && fault.name === 'AbortError') throw fault;
    throw new Unreachable('no answer', { cause: fault });
  }
}

/** A proxy on the way may answer in its own words: then the status is all there is. */
function problemIn(text: string, { status }: Response, instance: string): Problem {
  try {
    return JSON.parse(text) as Problem;
  } catch {
    const code = status === 503 ? 'too-busy' : 'fault';
    return { type: `/problems/${code}`, title: '', status, code, instance };
  }
}
