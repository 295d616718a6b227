import type { SignedIn } from '../../src/demo/sign-in';
import { startApp, type RunningApp } from '../support/app';
import { problemIn } from './problems';
import { seedTwoPeople } from './two-people';

describe('input that cannot be taken', () => {
  let app: RunningApp;
  let anna: SignedIn;
  beforeAll(async () => {
    app = await startApp({ seed: seedTwoPeople });
    anna = await app.signIn('anna');
  });
  afterAll(() => app.stop());

  const post = (body: unknown): Promise<Response> => anna.request('POST', '/api/v1/me/tokens', { body });

  const raw = (body: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${app.url}/api/v1/me/tokens`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        cookie: anna.cookie,
        origin: app.url,
        'idempotency-key': 'raw',
        ...headers,
      },
      body,
    });

  it('is answered with every fault, named by its path, in Swedish', async () => {
    const response = await post({ name: '', expiresInDays: 'many', colour: 'red' });
    expect(response.status).toBe(422);
    expect(await problemIn(response)).toEqual({
      mediaType: 'application/problem+json',
      type: '/problems/invalid-input',
      title: 'Uppgifterna går inte att ta emot',
      status: 422,
      code: 'invalid-input',
      instance: '/api/v1/me/tokens',
      faults: [
        { path: 'name', code: 'too_small', message: 'Får inte vara tom' },
        { path: 'expiresInDays', code: 'invalid_type', message: 'Ska vara ett tal' },
        { path: 'colour', code: 'unrecognized_keys', message: 'Okänt fält' },
      ],
    });
  });

  it('is answered the same way when there is no body at all', async () => {
    const response = await post(undefined);
    expect(await problemIn(response)).toMatchObject({
      status: 422,
      faults: [{ path: '', code: 'invalid_type', message: 'Uppgiften saknas' }],
    });
  });

  it('is answered with 400 when it is not JSON', async () => {
    expect(await problemIn(await raw('{"name": '))).toMatchObject({ status: 400, code: 'malformed-json' });
  });

  it('is answered with 400 when it is nested beyond any record', async () => {
    const nested = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    expect(await problemIn(await raw(nested))).toMatchObject({ status: 400, code: 'malformed-json' });
  });

  it('is answered with 413 when it is larger than any record', async () => {
    const tooMuch = JSON.stringify({ name: 'x'.repeat(1_100_000) });
    expect(await problemIn(await raw(tooMuch))).toMatchObject({ status: 413, code: 'payload-too-large' });
  });

  it('is answered with 415 when its characters cannot be read', async () => {
    const response = await raw('{}', { 'content-type': 'application/json; charset=ebcdic' });
    expect(await problemIn(response)).toMatchObject({ status: 415, code: 'unsupported-media-type' });
  });

  it.each([
    ['NUL', 'a\u0000b'],
    ['half a surrogate pair', 'a\ud800b'],
  ])('is refused for text that PostgreSQL cannot keep: %s', async (_, name) => {
    expect(await problemIn(await post({ name }))).toMatchObject({
      status: 422,
      faults: [{ path: 'name', code: 'invalid_text' }],
    });
  });

  it.each([
    ['limit=0', 'limit'],
    ['limit=201', 'limit'],
    ['limit=many', 'limit'],
    ['page=2', 'page'],
    ['cursor=made-up', 'cursor'],
    [`cursor=${Buffer.from('["2026-01-01",7]').toString('base64url')}`, 'cursor'],
    [`cursor=${Buffer.from('["2026-01-01T00:00:00Z",4294967296]').toString('base64url')}`, 'cursor'],
  ])('names the query parameter: %s', async (query, path) => {
    const response = await anna.request('GET', `/api/v1/me/tokens?${query}`);
    expect(await problemIn(response)).toMatchObject({
      status: 422,
      instance: '/api/v1/me/tokens',
      faults: [{ path }],
    });
  });

  it('names the part of the address', async () => {
    const response = await anna.request('DELETE', '/api/v1/me/tokens/seven');
    expect(await problemIn(response)).toMatchObject({ status: 422, faults: [{ path: 'id' }] });
  });

  it('is answered with 404 when no route has the address, whoever asks', async () => {
    expect(await problemIn(await fetch(`${app.url}/api/v1/nowhere`))).toMatchObject({
      status: 404,
      code: 'unknown-route',
      instance: '/api/v1/nowhere',
    });
  });

  it('is answered with 400 when the address itself cannot be read', async () => {
    expect(await problemIn(await fetch(`${app.url}/api/v1/me/tokens/%E0%A4%A`))).toMatchObject({
      status: 400,
      code: 'malformed-request',
    });
  });
});
