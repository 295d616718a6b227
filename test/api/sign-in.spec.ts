import { startApp, type RunningApp } from '../support/app';
import { seedTwoPeople } from './two-people';

describe('signing in', () => {
  let app: RunningApp;
  beforeAll(async () => {
    app = await startApp({ seed: seedTwoPeople });
  });
  afterAll(() => app.stop());

  it('goes through the provider and comes back with a session that says who one is', async () => {
    const anna = await app.signIn('anna');
    const response = await anna.request('GET', '/api/v1/me');
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      id: 'anna',
      name: 'Anna Andersson',
      authorities: [
        {
          role: 'project-lead',
          roleTitle: 'Projektledare',
          unit: 'kultur',
          unitName: 'Kultur',
          holder: 'anna',
          asDeputy: false,
        },
        { role: 'coordinator', holder: 'bo', holderName: 'Bo Berg', asDeputy: true },
      ],
    });
  });
});
