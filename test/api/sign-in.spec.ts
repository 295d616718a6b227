import { createHash } from 'node:crypto';
import { createApp } from '../../src/main';
import { startDevelopmentProvider, type DevelopmentProvider } from '../../src/identity/development-provider';
import { startApp, testConfig, type RunningApp } from '../support/app';
import { problemIn } from './problems';
import { seedTwoPeople } from './two-people';

describe('signing in', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp({ seed: seedTwoPeople });
  });
  afterAll(() => app.stop());

  const login = (query = '', cookie = ''): Promise<Response> =>
    fetch(`${app.url}/auth/login${query}`, { redirect: 'manual', headers: { cookie } });

  it('goes through the provider and comes back with a session that says who one is', async () => {
    const anna = await app.signIn('anna');
    const response = await anna.request('GET', '/api/v1/me');
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      ...{ id: 'anna', name: 'Anna Andersson', email: 'anna@example.se' },
      authorities: [
        {
          ...{ role: 'project-lead', roleTitle: 'Projektledare', unit: 'kultur', unitName: 'Kultur' },
          ...{ holder: 'anna', holderName: 'Anna Andersson', asDeputy: false },
        },
        { role: 'coordinator', holder: 'bo', holderName: 'Bo Berg', asDeputy: true },
      ],
    });
  });

  it('is asked of everyone who has no session', async () => {
    const response = await fetch(`${app.url}/api/v1/me`);
    expect(response.headers.get('www-authenticate')).toContain('Bearer');
    expect(await problemIn(response)).toMatchObject({ status: 401, code: 'sign-in-required' });
  });

  it('asks the provider for a code bound to a secret of this sign-in alone', async () => {
    const urls = await Promise.all(
      [login(), login()].map(async (answer) => new URL((await answer).headers.get('location')!)),
    );
    for (const { origin, searchParams } of urls) {
      expect(origin).toBe(app.config.oidc.issuer);
      expect(Object.fromEntries(searchParams)).toMatchObject({
        ...{ response_type: 'code', code_challenge_method: 'S256' },
        redirect_uri: `${app.url}/auth/callback`,
      });
    }
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(urls[0]!.searchParams.get(name)).not.toBe(urls[1]!.searchParams.get(name));
    }
  });

  it('is refused by the provider without PKCE', async () => {
    const url = new URL((await login()).headers.get('location')!);
    url.searchParams.delete('code_challenge');
    url.searchParams.delete('code_challenge_method');
    const response = await fetch(url, { redirect: 'manual' });
    expect(new URL(response.headers.get('location')!).searchParams.get('error')).toBe('invalid_request');
  });

  it.each([
    ['a state nobody began', '?code=stolen&state=made-up'],
    ['no state', '?code=stolen'],
  ])('is refused when the answer has %s', async (_, query) => {
    const response = await fetch(`${app.url}/auth/callback${query}`);
    expect([400, 422]).toContain(response.status);
    expect(response.headers.getSetCookie()).toEqual([]);
  });

  it('is refused when the code was not given for this sign-in', async () => {
    const begun = await login();
    const [cookie = ''] = begun.headers.getSetCookie().map((line) => line.split(';')[0]);
    const state = new URL(begun.headers.get('location')!).searchParams.get('state')!;
    const response = await fetch(
      `${app.url}/auth/callback?code=stolen&state=${state}&iss=${app.config.oidc.issuer}`,
      {
        headers: { cookie },
      },
    );
    expect(await problemIn(response)).toMatchObject({ status: 400, code: 'sign-in-failed' });
  });

  it('that comes to nothing tells a browser in a page what happened and how to try again', async () => {
    const response = await fetch(`${app.url}/auth/callback?code=stolen&state=made-up`, {
      headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' },
    });
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toContain('text/html');
    const page = await response.text();
    expect(page).toContain('Inloggningen gick inte att slutföra');
    expect(page).toContain('<a href="/auth/login">');
    const [, nonce = ''] = /<style nonce="([^"]+)">/.exec(page) ?? [];
    expect(response.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`);
  });

  it('is refused for a person whose account is closed', async () => {
    await app.pool.query(
      `insert into person (id, subject, name, email) values ('dan', 'dan', 'Dan Dahl', 'dan@example.se')`,
    );
    const dan = await app.signIn('dan');
    await app.pool.query(`update person set active = false where id = 'dan'`);
    expect((await dan.request('GET', '/api/v1/me')).status).toBe(401);
    await expect(app.signIn('dan')).rejects.toThrow();
  });

  it('gives the session a new key, hidden from scripts and from other sites', async () => {
    const before = await login();
    const [line = ''] = before.headers.getSetCookie();
    expect(line).toMatch(/^radslag=[^;]+;.*HttpOnly;.*SameSite=Lax/i);
    const anna = await app.signIn('anna');
    expect(anna.cookie).not.toContain(line.split(';')[0]);
    const { rows } = await app.pool.query(`select sess from session where sess->>'personId' = 'anna'`);
    expect(JSON.stringify(rows)).not.toContain('Andersson');
  });

  it.each([
    ['//evil.example'],
    ['/\\evil.example'],
    ['/\t/evil.example'],
    ['/.//evil.example'],
    ['https://evil.example/'],
    ['javascript:alert(1)'],
    ['evil.example'],
  ])('returns to no other site: %s', async (place) => {
    const response = await login(`?returnTo=${encodeURIComponent(place)}`);
    expect(await problemIn(response)).toMatchObject({ status: 422, faults: [{ path: 'returnTo' }] });
  });

  it.each([
    [
      'to the page one came from',
      '?returnTo=%2Fdialoger%3Fskede%3Dplan%23lista',
      '/dialoger?skede=plan#lista',
    ],
    ["to the staff's pages when one came from nowhere", '', '/personal/'],
  ])('returns %s', async (_, query, place) => {
    const response = await login(query);
    expect(response.status).toBe(303);
    const state = new URL(response.headers.get('location')!).searchParams.get('state');
    const { rows } = await app.pool.query(
      `select sess->'signIns'->$1->>'returnTo' as place from session where sess->'signIns'->$1 is not null`,
      [state],
    );
    expect(rows).toEqual([{ place }]);
  });

  it('ends when one signs out', async () => {
    const bo = await app.signIn('bo');
    expect((await bo.request('POST', '/auth/logout')).status).toBe(204);
    expect((await bo.request('GET', '/api/v1/me')).status).toBe(401);
  });
});

describe('choosing who to be, in development', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp({ seed: seedTwoPeople });
  });
  afterAll(() => app.stop());

  it('lets in no style but its own, and leads nowhere but back', async () => {
    const begun = await fetch(`${app.url}/auth/login`, { redirect: 'manual' });
    const asked = await fetch(begun.headers.get('location')!, { redirect: 'manual' });
    const cookie = asked.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    const page = await fetch(new URL(asked.headers.get('location')!, app.config.oidc.issuer), {
      headers: { cookie },
    });
    const [, style = ''] = /<style>([^]*)<\/style>/.exec(await page.text()) ?? [];
    expect(page.headers.get('content-security-policy')?.split('; ')).toEqual([
      "default-src 'none'",
      `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
      `form-action 'self' ${app.url}`,
      ...["base-uri 'none'", "frame-ancestors 'none'"],
    ]);
  });
});

describe('a person whom the provider knows and Rådslag does not', () => {
  let app: RunningApp;
  let provider: DevelopmentProvider;
  beforeAll(async () => {
    app = await startApp({ seed: seedTwoPeople });
    await app.provider.stop();
    const eva = { subject: 'eva', name: 'Eva Ek', email: 'eva@example.se', roles: [] };
    const { issuer, clientId } = app.config.oidc;
    provider = await startDevelopmentProvider({
      ...{ issuer, clientId, isProduction: false, port: Number(new URL(issuer).port) },
      redirectUris: [`${app.url}/auth/callback`],
      people: () => Promise.resolve([eva]),
    });
  });
  afterAll(async () => {
    await provider.stop();
    await app.stop();
  });

  it('is told so in a page, and is not signed in', async () => {
    await expect(app.signIn('eva')).rejects.toThrow(/403 [^]*<title>Du saknar konto i Rådslag/);
    expect((await app.pool.query(`select from session where sess->>'personId' is not null`)).rowCount).toBe(
      0,
    );
  });
});

describe('behind a proxy that ends TLS', () => {
  let app: RunningApp;
  beforeAll(async () => {
    const variables = { PUBLIC_URL: 'https://radslag.example', TRUST_PROXY: '1' };
    app = await startApp({ seed: seedTwoPeople, variables });
  });
  afterAll(() => app.stop());

  const login = (forwarded: Record<string, string>): Promise<Response> =>
    fetch(`${app.url}/auth/login`, { redirect: 'manual', headers: forwarded });

  it('the session cookie belongs to this host and goes over https alone', async () => {
    const response = await login({ 'x-forwarded-proto': 'https' });
    expect(response.headers.getSetCookie()).toEqual([
      expect.stringMatching(
        /^__Host-radslag=(?=.*; Path=\/;)(?=.*; Secure)(?=.*; HttpOnly)(?=.*; SameSite=Lax)(?!.*Domain)/,
      ),
    ]);
    expect(response.headers.get('strict-transport-security')).toContain('max-age');
    expect((await login({})).headers.getSetCookie()).toEqual([]);
  });
});

describe('while the provider does not answer', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp({ seed: seedTwoPeople });
    await app.provider.stop();
  });
  afterAll(() => app.stop());

  it('signing in is answered with 503 and when to come back', async () => {
    const response = await fetch(`${app.url}/auth/login`);
    expect(response.headers.get('retry-after')).toBe('2');
    expect(await problemIn(response)).toMatchObject({ status: 503, code: 'identity-provider-unavailable' });
  });
});

describe('in production', () => {
  it('the development provider does not start', async () => {
    const options = { port: 1, issuer: 'http://127.0.0.1:1', clientId: 'radslag', redirectUris: [] };
    const started = startDevelopmentProvider({
      ...options,
      people: () => Promise.resolve([]),
      isProduction: true,
    });
    await expect(started).rejects.toThrow('never runs in production');
  });

  it.each([
    ['the provider is not reached over https', { OIDC_ISSUER: 'http://127.0.0.1:4000' }],
    ['people do not come over https', { PUBLIC_URL: 'http://radslag.example' }],
  ])('the API does not start when %s', async (_, variables) => {
    const good = { OIDC_ISSUER: 'https://login.example', PUBLIC_URL: 'https://radslag.example' };
    const config = testConfig({ ...good, ...variables, NODE_ENV: 'production' });
    await expect(createApp(config)).rejects.toThrow(/https/);
  });
});
