import { startApp, type RunningApp } from '../support/app';
import { seedTwoPeople } from './two-people';

describe('a crowd larger than the queue', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp({ seed: seedTwoPeople, variables: { DATABASE_POOL: '2' } });
  });
  afterAll(() => app.stop());

  it('is served or told to come back, and nothing fails; afterwards all is as before', async () => {
    const anna = await app.signIn('anna');
    const read = (): Promise<Response> => anna.request('GET', '/api/v1/me', { once: true });
    const answers = await Promise.all(Array.from({ length: 600 }, read));
    const [served, told] = [200, 503].map((status) => answers.filter((answer) => answer.status === status));
    expect(served!.length + told!.length).toBe(600);
    expect(served!.length).toBeGreaterThan(0);
    expect(told!.length).toBeGreaterThan(0);
    expect(told!.every(({ headers }) => headers.get('retry-after') === '2')).toBe(true);
    expect((await anna.request('GET', '/api/v1/me')).status).toBe(200);
  });
});
