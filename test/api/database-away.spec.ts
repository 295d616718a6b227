import type { SignedIn } from '../../src/demo/sign-in';
import { freePort } from '../../src/local/ports';
import { startApp, type RunningApp } from '../support/app';
import { Live } from '../support/live';
import { wireTo, type Wire } from '../support/wire';
import { problemIn } from './problems';
import { seedTwoPeople } from './two-people';

describe('while PostgreSQL is away', () => {
  let app: RunningApp;
  let wire: Wire;
  let anna: SignedIn;
  beforeAll(async () => {
    const port = await freePort();
    app = await startApp({ seed: seedTwoPeople, wire: async (url) => (wire = await wireTo(url, port)).url });
    anna = await app.signIn('anna');
  });
  afterAll(async () => {
    await wire.mend();
    await app.stop();
    await wire.remove();
  });
  afterEach(() => wire.mend());

  /** Connections in use and free alike are there before they are lost. */
  const workingAgain = async (): Promise<void> => {
    const deadline = Date.now() + 10_000;
    while ((await anna.request('GET', '/api/v1/me', { once: true })).status !== 200) {
      if (Date.now() > deadline) throw new Error('The application never recovered');
    }
  };
  beforeEach(workingAgain);

  const timed = async (request: () => Promise<Response>): Promise<{ response: Response; ms: number }> => {
    const began = Date.now();
    const response = await request();
    return { response, ms: Date.now() - began };
  };

  const away = [
    ['cut off', () => wire.cut()],
    ['frozen', () => wire.freeze()],
  ] as const;

  it.each(away)(
    '%s: a read and a write are answered with 503 and when to come back, within 3 s',
    async (_, leave) => {
      await leave();
      for (const request of [
        () => anna.request('GET', '/api/v1/me', { once: true }),
        () => anna.request('POST', '/api/v1/me/tokens', { body: { name: 'lost' }, key: 'lost', once: true }),
        () => fetch(`${app.url}/auth/login`),
      ]) {
        const { response, ms } = await timed(request);
        expect(response.headers.get('retry-after')).toBe('2');
        expect(await problemIn(response)).toMatchObject({ status: 503 });
        expect(ms).toBeLessThan(3_000);
      }
    },
  );

  it.each(away)('%s: the process is alive and says that it is not ready', async (_, leave) => {
    await leave();
    expect((await fetch(`${app.url}/health/live`)).status).toBe(200);
    const { response, ms } = await timed(() => fetch(`${app.url}/health/ready`));
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ status: 'not-ready', database: 'down' });
    expect(ms).toBeLessThan(3_000);
  });

  it.each(away)('%s and back: what was asked again under its key is done once', async (how, leave) => {
    await leave();
    const write = (): Promise<Response> =>
      anna.request('POST', '/api/v1/me/tokens', { body: { name: how }, key: how, once: true });
    expect((await write()).status).toBe(503);
    await wire.mend();
    await workingAgain();
    expect((await write()).status).toBe(201);
    expect((await app.pool.query('select from api_token where name = $1', [how])).rowCount).toBe(1);
  });

  it.each(away)('%s and back: a page that stays open hears what happened meanwhile', async (how, leave) => {
    const live = await Live.begun(anna);
    await leave();
    await app.pool.query(
      `insert into unit (id, kind, name, valid_from) values ($1, 'administration', $1, '2020-01-01')`,
      [how],
    );
    await wire.mend();
    expect(await live.hears(({ event }) => event === 'organisation')).toMatchObject({ data: {} });
    live.close();
  });
});
