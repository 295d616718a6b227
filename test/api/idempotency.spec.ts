import type { SignedIn } from '../../src/demo/sign-in';
import { startApp, type RunningApp } from '../support/app';
import { problemIn } from './problems';
import { seedTwoPeople } from './two-people';

describe('a write', () => {
  let app: RunningApp;
  let anna: SignedIn;
  beforeAll(async () => {
    app = await startApp({ seed: seedTwoPeople });
    anna = await app.signIn('anna');
  });
  afterAll(() => app.stop());

  const create = (key: string, body: unknown, who = anna): Promise<Response> =>
    who.request('POST', '/api/v1/me/tokens', { key, body });

  const tokens = async (name: string): Promise<number> =>
    (await app.pool.query('select from api_token where name = $1', [name])).rowCount ?? 0;

  it.each([
    ['without a key', undefined],
    ['with an empty key', ''],
    ['with a key of 201 characters', 'k'.repeat(201)],
  ])('%s is refused', async (_, key) => {
    const response = await fetch(`${app.url}/api/v1/me/tokens`, {
      method: 'POST',
      headers: {
        cookie: anna.cookie,
        origin: app.url,
        'content-type': 'application/json',
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      body: JSON.stringify({ name: 'unkeyed' }),
    });
    expect(await problemIn(response)).toMatchObject({ status: 400, code: 'idempotency-key-required' });
    expect(await tokens('unkeyed')).toBe(0);
  });

  it('repeated with the same key and body gets the same answer and is done once', async () => {
    const first = await (await create('same', { name: 'once', expiresInDays: 7 })).json();
    // The order of the fields is no difference.
    const again = await create('same', { expiresInDays: 7, name: 'once' });
    expect(again.status).toBe(201);
    expect(await again.json()).toEqual(first);
    expect(await tokens('once')).toBe(1);
  });

  it('sent twenty times at once is done once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, async () => (await create('crowd', { name: 'crowd' })).json()),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await tokens('crowd')).toBe(1);
  });

  it('with the same key and another body is refused', async () => {
    await create('other', { name: 'other' });
    const response = await create('other', { name: 'otherwise' });
    expect(await problemIn(response)).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
    expect(await tokens('otherwise')).toBe(0);
  });

  it("may have a key that another person's write has", async () => {
    const bo = await app.signIn('bo');
    const ours = (await (await create('shared', { name: 'ours' })).json()) as { secret: string };
    const theirs = (await (await create('shared', { name: 'ours' }, bo)).json()) as { secret: string };
    expect(theirs.secret).not.toBe(ours.secret);
  });
});
