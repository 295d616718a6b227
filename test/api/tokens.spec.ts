import type { SignedIn } from '../../src/demo/sign-in';
import { startApp, type RunningApp } from '../support/app';
import { problemIn } from './problems';
import { seedTwoPeople } from './two-people';

interface Token {
  readonly id: string;
  readonly secret: string;
}

describe('an API token', () => {
  let app: RunningApp;
  let anna: SignedIn;
  beforeAll(async () => {
    app = await startApp({ seed: seedTwoPeople });
    anna = await app.signIn('anna');
  });
  afterAll(() => app.stop());

  const create = async (name: string): Promise<Token> =>
    (await anna.request('POST', '/api/v1/me/tokens', { body: { name } })).json() as Promise<Token>;

  const withToken = (secret: string, path = '/api/v1/me', method = 'GET'): Promise<Response> =>
    fetch(`${app.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${secret}`, 'idempotency-key': 'by-token' },
    });

  it('acts as the person who made it', async () => {
    const { secret } = await create('robot');
    expect(await (await withToken(secret)).json()).toMatchObject({ id: 'anna' });
  });

  it('is kept as a hash and shown once', async () => {
    const { id, secret } = await create('hidden');
    const { rows } = await app.pool.query(
      `select to_jsonb(t)::text || coalesce((select jsonb_agg(k)::text from idempotency_key k), '') as all
       from api_token t where id = $1`,
      [id],
    );
    expect(rows[0].all).not.toContain(secret);
    const list = await (await anna.request('GET', '/api/v1/me/tokens')).text();
    expect(list).toContain('hidden');
    expect(list).not.toContain(secret);
  });

  it.each([
    ['made up', 'radslag_made-up'],
    ['cut', 'radslag_'],
    ['not one at all', 'a b'],
  ])('that is %s opens nothing', async (_, secret) => {
    expect(await problemIn(await withToken(secret))).toMatchObject({ status: 401, code: 'sign-in-required' });
  });

  it('opens nothing once revoked, and revoking twice is no fault', async () => {
    const { id, secret } = await create('short-lived');
    const revoke = (): Promise<Response> => anna.request('DELETE', `/api/v1/me/tokens/${id}`);
    expect((await revoke()).status).toBe(204);
    expect((await withToken(secret)).status).toBe(401);
    expect((await revoke()).status).toBe(204);
  });

  it('opens nothing once it has expired', async () => {
    const { id, secret } = await create('old');
    await app.pool.query(
      `update api_token set created_at = now() - interval '2 days', expires_at = now() - interval '1 second' where id = $1`,
      [id],
    );
    expect((await withToken(secret)).status).toBe(401);
  });

  it('opens nothing once its person has left', async () => {
    const bo = await app.signIn('bo');
    const { secret } = (await (
      await bo.request('POST', '/api/v1/me/tokens', { body: { name: 'b' } })
    ).json()) as Token;
    await app.pool.query(`update person set active = false where id = 'bo'`);
    expect((await withToken(secret)).status).toBe(401);
    await app.pool.query(`update person set active = true where id = 'bo'`);
  });

  it('makes no tokens and ends no sessions', async () => {
    const { id, secret } = await create('tries');
    const attempts = await Promise.all([
      withToken(secret, '/api/v1/me/tokens', 'POST'),
      withToken(secret, '/api/v1/me/tokens'),
      withToken(secret, `/api/v1/me/tokens/${id}`, 'DELETE'),
      withToken(secret, '/api/v1/me/sessions'),
    ]);
    expect(attempts.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  });

  it("of another person's is not found", async () => {
    const { id } = await create('mine');
    const bo = await app.signIn('bo');
    const response = await bo.request('DELETE', `/api/v1/me/tokens/${id}`);
    expect(await problemIn(response)).toMatchObject({ status: 404, code: 'not-found' });
    expect(await (await bo.request('GET', '/api/v1/me/tokens')).text()).not.toContain(id);
  });

  it('is listed page by page, newest first, each once', async () => {
    const bo = await app.signIn('bo');
    for (const name of ['1', '2', '3']) await bo.request('POST', '/api/v1/me/tokens', { body: { name } });
    const names: string[] = [];
    let path: string | null = '/api/v1/me/tokens?limit=2';
    while (path !== null) {
      const page = (await (await bo.request('GET', path)).json()) as {
        items: { name: string }[];
        next: string | null;
      };
      expect(page.items.length).toBeLessThanOrEqual(2);
      names.push(...page.items.map(({ name }) => name));
      path = page.next === null ? null : `/api/v1/me/tokens?limit=2&cursor=${page.next}`;
    }
    expect(names.slice(0, 3)).toEqual(['3', '2', '1']);
    expect(new Set(names).size).toBe(names.length);
  });
});
