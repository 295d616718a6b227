import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';

export interface Sending {
  readonly body?: unknown;
  /** For a write; one of its own if none is given. */
  readonly key?: string;
  /** Take the first answer, also when it is "come back later". */
  readonly once?: boolean;
}

/** Milliseconds a busy or restarting system is waited for. */
const PATIENCE = 20_000;

/** A program signed in as a person, over HTTP as a browser does it. */
export class SignedIn {
  constructor(
    readonly baseUrl: string,
    /** The session cookie, as `name=value`. */
    readonly cookie: string,
  ) {}

  /**
   * `path` from the root: `/api/v1/me`. Told to come back (503, Retry-After), it does, with the same key, so that nothing
   * is done twice.
   */
  async request(method: string, path: string, { once = false, ...sending }: Sending = {}): Promise<Response> {
    const key = sending.key ?? randomUUID();
    const send = (): Promise<Response> => this.send(method, path, { ...sending, key });
    return once ? send() : patiently(send);
  }

  private send(method: string, path: string, { body, key }: Sending & { key: string }): Promise<Response> {
    const headers: Record<string, string> = { cookie: this.cookie };
    if (method !== 'GET') {
      headers['origin'] = new URL(this.baseUrl).origin;
      headers['idempotency-key'] = key;
    }
    if (body === undefined) return fetch(new URL(path, this.baseUrl), { method, headers });
    headers['content-type'] = 'application/json';
    return fetch(new URL(path, this.baseUrl), { method, headers, body: JSON.stringify(body) });
  }
}

/** Comes back as long as it is told to (503, Retry-After). */
async function patiently(send: () => Promise<Response>): Promise<Response> {
  const deadline = Date.now() + PATIENCE;
  let response = await send();
  while (response.status === 503 && Date.now() < deadline) {
    await setTimeout(Number(response.headers.get('retry-after') ?? 1) * 1_000);
    response = await send();
  }
  return response;
}

/** More steps than any sign-in takes: beyond this it goes in circles. */
const MOST_STEPS = 12;

/** Signs in through the development provider: follows the redirects, chooses the person, comes back with a session. */
export async function signIn(baseUrl: string, subject: string): Promise<SignedIn> {
  const jars = new CookieJars();
  const home = new URL(baseUrl).origin;
  let next: { url: URL; form?: URLSearchParams } = { url: new URL('/auth/login', baseUrl) };
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const { url, form } = next;
    const response = await patiently(() => jars.fetch(url, form));
    const location = response.headers.get('location');
    if (location !== null) {
      const cameFromCallback = next.url.origin === home && next.url.pathname === '/auth/callback';
      if (cameFromCallback) return new SignedIn(baseUrl, jars.of(home));
      next = { url: new URL(location, next.url) };
    } else {
      next = chosen(await pageOf(response, next.url), next.url, subject);
    }
  }
  throw new Error(`The sign-in of ${subject} never came to an end`);
}

async function pageOf(response: Response, url: URL): Promise<string> {
  const text = await response.text();
  if (response.ok) return text;
  throw new Error(`The sign-in stopped at ${url.pathname}: ${String(response.status)} ${text.slice(0, 300)}`);
}

function chosen(page: string, url: URL, subject: string): { url: URL; form: URLSearchParams } {
  const [, action] = /<form method="post" action="([^"]+)"/.exec(page) ?? [];
  if (action === undefined) throw new Error(`No person can be chosen at ${url.href}`);
  return { url: new URL(action, url), form: new URLSearchParams({ subject }) };
}

/** Cookies by origin: the application and the provider may share a host, and must not share these. */
class CookieJars {
  private readonly jars = new Map<string, Map<string, string>>();

  of(origin: string): string {
    return [...(this.jars.get(origin) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async fetch(url: URL, form: URLSearchParams | undefined): Promise<Response> {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: this.of(url.origin), accept: 'text/html' },
      ...(form ? { method: 'POST', body: form } : {}),
    });
    const jar = this.jars.get(url.origin) ?? new Map<string, string>();
    this.jars.set(url.origin, jar);
    for (const line of response.headers.getSetCookie()) keep(jar, line);
    return response;
  }
}

function keep(jar: Map<string, string>, line: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
  if (value === '') jar.delete(name);
  else jar.set(name, value);
}
