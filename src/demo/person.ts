import { randomUUID } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import { page } from '../contract/page';
import { signIn, type SignedIn } from './sign-in';

/** What the API answered instead of what was asked for. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    readonly status: number,
    readonly code: string,
    request: string,
    body: string,
  ) {
    super(`${request} → ${String(status)} ${code}\n${body}`);
  }
}

const problem = z.looseObject({ code: z.string() });

/** One of those in the story, signed in as themselves: every word they say goes over HTTP and is checked on its return. */
export class Person {
  private constructor(
    readonly id: string,
    readonly name: string,
    /** What they are in the story. */
    readonly part: string,
    private readonly session: SignedIn,
  ) {}

  static async enter(baseUrl: string, { subject, part }: { subject: string; part: string }): Promise<Person> {
    const session = await signIn(baseUrl, subject);
    const self = await session.request('GET', '/api/v1/me');
    const { id, name } = z.looseObject({ id: z.string(), name: z.string() }).parse(await self.json());
    return new Person(id, name, part, session);
  }

  get<Answer extends z.ZodType>(path: string, answer: Answer): Promise<z.output<Answer>> {
    return this.ask('GET', path, answer);
  }

  /** The whole list, page by page. */
  async all<Item extends z.ZodType>(path: string, item: Item): Promise<readonly z.output<Item>[]> {
    const items: z.output<Item>[] = [];
    const query = path.includes('?') ? '&' : '?';
    let next: string | null = null;
    do {
      const cursor: string = next === null ? '' : `&cursor=${encodeURIComponent(next)}`;
      const found = await this.get(`${path}${query}limit=200${cursor}`, page(item));
      items.push(...(found.items as z.output<Item>[]));
      next = found.next;
    } while (next !== null);
    return items;
  }

  post<Answer extends z.ZodType>(path: string, body: unknown, answer: Answer): Promise<z.output<Answer>> {
    return this.ask('POST', path, answer, body);
  }

  put<Answer extends z.ZodType>(path: string, body: unknown, answer: Answer): Promise<z.output<Answer>> {
    return this.ask('PUT', path, answer, body);
  }

  /** A form with one part: the file. */
  async upload<Answer extends z.ZodType>(
    path: string,
    file: string,
    answer: Answer,
  ): Promise<z.output<Answer>> {
    const form = new FormData();
    form.append('file', await openAsBlob(file, { type: 'text/csv' }), basename(file));
    const { baseUrl, cookie } = this.session;
    const response = await fetch(new URL(`/api/v1${path}`, baseUrl), {
      method: 'POST',
      headers: { cookie, origin: new URL(baseUrl).origin, 'idempotency-key': randomUUID() },
      body: form,
    });
    return read(`POST ${path}`, response, answer);
  }

  private async ask<Answer extends z.ZodType>(
    method: string,
    path: string,
    answer: Answer,
    body?: unknown,
  ): Promise<z.output<Answer>> {
    const response = await this.session.request(method, `/api/v1${path}`, body === undefined ? {} : { body });
    return read(`${method} ${path}`, response, answer);
  }
}

async function read<Answer extends z.ZodType>(
  request: string,
  response: Response,
  answer: Answer,
): Promise<z.output<Answer>> {
  const text = await response.text();
  if (!response.ok) {
    const { data } = problem.safeParse(safeJson(text));
    throw new Refused(response.status, data?.code ?? 'no-problem', request, text.slice(0, 2_000));
  }
  const parsed = answer.safeParse(text === '' ? undefined : safeJson(text));
  if (parsed.success) return parsed.data;
  throw new Error(`${request} answered another shape than its contract:\n${z.prettifyError(parsed.error)}`);
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
