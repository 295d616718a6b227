import { randomUUID } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import type { z } from 'zod';
import { problem } from '../contract/problem';
import { LocalFailure } from '../local/local-failure';

interface Asking {
  readonly method: 'GET' | 'POST';
  readonly body?: string | FormData;
  /** A form names its own. */
  readonly contentType?: string;
}

/** Speaks to the API as any other program does: what the person may not do is refused there, in its words. */
export class ApiClient {
  constructor(
    private readonly baseUrl: string,
    /** Who asks: `Authorization` for a machine, `Cookie` for a session. */
    private readonly credentials: Readonly<Record<string, string>>,
  ) {}

  get<Answer extends z.ZodType>(path: string, answer: Answer): Promise<z.output<Answer>> {
    return this.ask(path, answer, { method: 'GET' });
  }

  post<Answer extends z.ZodType>(path: string, body: unknown, answer: Answer): Promise<z.output<Answer>> {
    return this.ask(path, answer, {
      method: 'POST',
      body: JSON.stringify(body),
      contentType: 'application/json',
    });
  }

  async upload<Answer extends z.ZodType>(
    path: string,
    file: string,
    answer: Answer,
  ): Promise<z.output<Answer>> {
    const body = new FormData();
    body.append('file', await openAsBlob(file), basename(file));
    return this.ask(path, answer, { method: 'POST', body });
  }

  private async ask<Answer extends z.ZodType>(
    path: string,
    answer: Answer,
    { contentType, ...request }: Asking,
  ): Promise<z.output<Answer>> {
    const url = new URL(`/api/v1${path}`, this.baseUrl);
    const response = await fetch(url, {
      ...request,
      headers: {
        ...(contentType === undefined ? {} : { 'content-type': contentType }),
        ...this.credentials,
        origin: url.origin,
        'idempotency-key': randomUUID(),
      },
    }).catch(() => {
      throw new LocalFailure(
        `Rådslag svarar inte på ${this.baseUrl}: kontrollera adressen (PUBLIC_URL) och att systemet är igång.`,
      );
    });
    const body: unknown = await response.json().catch(() => undefined);
    if (!response.ok) throw new LocalFailure(refusalIn(body, response.status));
    return answer.parse(body);
  }
}

function refusalIn(body: unknown, status: number): string {
  const { data } = problem.safeParse(body);
  if (data === undefined) return `Rådslag svarade ${String(status)}.`;
  const faults = (data.faults ?? []).map(({ path, message }) => `\n  ${path}: ${message}`);
  return `${data.title} (${data.code})${data.detail === undefined ? '' : `: ${data.detail}`}${faults.join('')}`;
}
