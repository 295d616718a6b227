import { startApp, type RunningApp } from '../support/app';
import { problemIn } from './problems';
import { seedTwoPeople } from './two-people';

interface Listed {
  readonly items: readonly { readonly id: string; readonly current: boolean }[];
}

describe('the places where one is signed in', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp({ seed: seedTwoPeople });
  });
  afterAll(() => app.stop());

  it('are listed, the one that asks marked, without what opens them', async () => {
    const [first, second] = [await app.signIn('anna'), await app.signIn('anna')];
    await app.signIn('bo');
    const response = await second.request('GET', '/api/v1/me/sessions');
    const text = await response.clone().text();
    const { items } = (await response.json()) as Listed;
    expect(items.map(({ current }) => current)).toEqual([true, false]);
    for (const { cookie } of [first, second]) {
      const sid = decodeURIComponent(cookie.split('=')[1]!).slice(2).split('.')[0]!;
      expect(text).not.toContain(sid);
    }
  });

  it('are left one by one: the session revoked opens nothing from then on', async () => {
    const [here, there] = [await app.signIn('anna'), await app.signIn('anna')];
    const { items } = (await (await there.request('GET', '/api/v1/me/sessions')).json()) as Listed;
    const { id } = items.find(({ current }) => current)!;
    expect((await here.request('DELETE', `/api/v1/me/sessions/${id}`)).status).toBe(204);
    expect((await there.request('GET', '/api/v1/me')).status).toBe(401);
    expect((await here.request('GET', '/api/v1/me')).status).toBe(200);
  });

  it("of another person's cannot be ended", async () => {
    const [anna, bo] = [await app.signIn('anna'), await app.signIn('bo')];
    const { items } = (await (await anna.request('GET', '/api/v1/me/sessions')).json()) as Listed;
    const response = await bo.request('DELETE', `/api/v1/me/sessions/${items[0]!.id}`);
    expect(await problemIn(response)).toMatchObject({ status: 404 });
  });
});
