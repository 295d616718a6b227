import type { SignedIn } from '../../src/demo/sign-in';
import { startApp, type RunningApp } from '../support/app';
import { problemIn } from './problems';
import { seedTwoPeople } from './two-people';

describe('a write that rests on the session cookie', () => {
  let app: RunningApp;
  let anna: SignedIn;
  beforeAll(async () => {
    app = await startApp({ seed: seedTwoPeople });
    anna = await app.signIn('anna');
  });
  afterAll(() => app.stop());

  const write = (headers: Record<string, string>, path = '/api/v1/me/tokens'): Promise<Response> =>
    fetch(`${app.url}${path}`, {
      method: 'POST',
      headers: {
        cookie: anna.cookie,
        'content-type': 'application/json',
        'idempotency-key': 'k',
        ...headers,
      },
      body: JSON.stringify({ name: 'forged' }),
    });

  it.each<[string, Record<string, string>]>([
    ['another site', { origin: 'https://evil.example' }],
    ['another port of this host', { origin: 'http://127.0.0.1:1' }],
    ['a page with no origin', { origin: 'null' }],
    ['nowhere that is said', {}],
    ['a subdomain, as the browser judges it', { 'sec-fetch-site': 'same-site' }],
    [
      'another site, as the browser judges it, whatever the origin',
      { 'sec-fetch-site': 'cross-site', origin: 'ours' },
    ],
  ])('is refused from %s', async (_, headers) => {
    const sent = headers['origin'] === 'ours' ? { ...headers, origin: app.url } : headers;
    for (const path of ['/api/v1/me/tokens', '/auth/logout']) {
      expect(await problemIn(await write(sent, path))).toMatchObject({ status: 403, code: 'cross-site' });
    }
    expect((await app.pool.query(`select from api_token where name = 'forged'`)).rowCount).toBe(0);
  });

  it.each<[string, Record<string, string>]>([
    ['its origin says so', { origin: 'ours' }],
    ['the browser says so', { 'sec-fetch-site': 'same-origin' }],
  ])('is let in from our own page: %s', async (_, headers) => {
    const sent = headers['origin'] === 'ours' ? { origin: app.url } : headers;
    expect((await write({ ...sent, 'idempotency-key': JSON.stringify(headers) })).status).toBe(201);
  });

  it('gets no leave to be made by another site with a header of its own', async () => {
    const response = await fetch(`${app.url}/api/v1/me/tokens`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://evil.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'idempotency-key',
      },
    });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(response.headers.get('access-control-allow-headers')).toBeNull();
  });
});
