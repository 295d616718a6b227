import { randomUUID } from 'node:crypto';
import type {
  AreaItem,
  OrganisationAt,
  PersonItem,
  PopulationSummary,
  TargetGroupItem,
} from '../../src/contract/organisation';
import type { Page } from '../../src/contract/page';
import type { RoleAssignmentItem } from '../../src/contract/role-assignment';
import type { SignedIn } from '../../src/demo/sign-in';
import { Surroundings } from '../../src/register/surroundings';
import { startApp, type RunningApp } from '../support/app';
import { until } from '../support/until';
import { problemIn } from './problems';

const COORDINATOR = 'sara.nystrom';
const LEAD = 'anna.lindqvist';
const STRATEGY = 'enheten-for-strategisk-planering';

describe('the organisation', () => {
  let app: RunningApp;
  let sara: SignedIn;
  let anna: SignedIn;
  beforeAll(async () => {
    app = await startApp();
    [sara, anna] = [await app.signIn(COORDINATOR), await app.signIn(LEAD)];
  });
  afterAll(() => app.stop());

  const get = async <Body>(path: string, as: SignedIn = anna): Promise<Body> => {
    const response = await as.request('GET', `/api/v1/organisation${path}`);
    expect(response.status).toBe(200);
    return (await response.json()) as Body;
  };
  const refused = async (path: string, as: SignedIn = anna): Promise<unknown> =>
    problemIn(await as.request('GET', `/api/v1/organisation${path}`));
  const post = (path: string, body: unknown, as: SignedIn = sara, key = randomUUID()): Promise<Response> =>
    as.request('POST', `/api/v1/organisation${path}`, { body, key });

  describe('as it is shown', () => {
    it('has the committees, administrations and units of today, and who serves whom', async () => {
      const shown = await get<OrganisationAt>('');
      expect(shown.units.filter(({ kind }) => kind === 'committee')).toHaveLength(8);
      expect(shown.units.filter(({ kind }) => kind === 'administration')).toHaveLength(6);
      expect(shown.services).toContainEqual({
        committee: 'grundskolenamnden',
        administration: 'utbildningsforvaltningen',
        validFrom: '2023-01-01',
        validTo: null,
      });
      expect(shown.homes).toContainEqual({ role: 'coordinator', title: 'Dialogsamordnare', unit: STRATEGY });
    });

    it.each([
      ['2022-12-31', 0],
      ['2023-01-01', 17],
    ])('is that of the day asked for: %s', async (at, units) => {
      expect((await get<OrganisationAt>(`?at=${at}`)).units).toHaveLength(units);
    });

    it.each(['?at=2023-02-30', '?day=2023-01-01'])('does not know of %s', async (query) => {
      expect(await refused(query)).toMatchObject({ status: 422 });
    });

    it('pages through the areas, the whole before its parts', async () => {
      const all: AreaItem[] = [];
      for (let next: string | null = ''; next !== null;) {
        const page: Page<AreaItem> = await get(`/areas?limit=5${next === '' ? '' : `&cursor=${next}`}`);
        all.push(...page.items);
        next = page.next;
      }
      expect(all).toHaveLength(17);
      expect(new Set(all.map(({ id }) => id)).size).toBe(17);
      const placed = new Map(all.map(({ id }, at) => [id, at]));
      const early = all.filter(
        ({ id, parent }) => parent !== null && Number(placed.get(parent)) >= Number(placed.get(id)),
      );
      expect(early).toEqual([]);
    });

    it('finds the areas within one', async () => {
      const { items } = await get<Page<AreaItem>>('/areas?within=syd');
      expect(items.map(({ id }) => id)).toEqual([
        'syd',
        'jordbro',
        'musko',
        'tungelsta',
        'uto',
        'vasterhaninge',
      ]);
    });

    it('has target groups with their ages', async () => {
      const { items } = await get<Page<TargetGroupItem>>('/target-groups');
      expect(items.find(({ id }) => id === 'unga')).toMatchObject({ name: 'Unga', ageFrom: 13, ageTo: 19 });
    });

    it('counts the population with its date and source', async () => {
      const summary = await get<PopulationSummary>('/population');
      expect(summary.byAge).toMatchObject({
        countedAt: '2019-12-31',
        total: 92_095,
        men: 46_922,
        women: 45_173,
      });
      expect(summary.byAge?.bands.map(({ ages, total }) => [ages, total])).toEqual([
        ['0-15', 19_593],
        ['16-24', 9_669],
        ['25-44', 27_261],
        ['45-64', 21_738],
        ['65-79', 10_818],
        ['80-', 3_016],
      ]);
      expect(summary.totals.map(({ total }) => total)).toEqual([101_430, 97_683, 92_095]);
    });

    it('says that nobody has counted an area', async () => {
      expect(await get<PopulationSummary>('/population?area=vega')).toMatchObject({
        byAge: null,
        totals: [],
      });
    });

    it.each(['/population?area=atlantis', '/areas?cursor=made-up', '/people?limit=1000'])(
      'refuses what it does not know: %s',
      async (path) => {
        expect(await refused(path)).toMatchObject({ status: 422, code: 'invalid-input' });
      },
    );

    it.each([
      ['q=sjob', ['Erik Sjöberg']],
      ['role=coordinator', ['Erik Sjöberg', 'Sara Nyström']],
      ['unit=aldreforvaltningen', ['Helena Strand', 'Inger Lund']],
      ['q=%25', []],
      ['id=sara.nystrom', ['Sara Nyström']],
      ['id=sara.nystrom&role=analyst', []],
      ['id=nobody', []],
    ])('finds people: %s', async (query, names) => {
      const { items } = await get<Page<PersonItem>>(`/people?${query}`);
      expect(items.map(({ name }) => name)).toEqual(names);
    });

    it('shows who works here only to those who work here', async () => {
      const leila = await app.signIn('leila.karimi');
      const refusal = { code: 'not-permitted', rule: 'organisation/people: staff' };
      expect(await refused('/people', leila)).toMatchObject(refusal);
      expect(await refused('/role-assignments', leila)).toMatchObject(refusal);
    });

    it('is not for those who have not signed in', async () => {
      expect((await fetch(`${app.url}/api/v1/organisation`)).status).toBe(401);
    });
  });

  describe('a role', () => {
    const given = { person: 'peter.lonn', role: 'analyst', unit: STRATEGY, validFrom: '2026-01-01' };

    it('is given by the coordinator, and ends on a day', async () => {
      const key = randomUUID();
      const first = (await (await post('/role-assignments', given, sara, key)).json()) as RoleAssignmentItem;
      expect(first).toMatchObject({ title: 'Analytiker', person: { name: 'Peter Lönn' }, validTo: null });
      expect(await (await post('/role-assignments', given, sara, key)).json()).toEqual(first);

      const ended = await post(`/role-assignments/${first.id}/end`, { validTo: '2026-02-01' });
      expect(await ended.json()).toMatchObject({ validTo: '2026-02-01' });
      const on = (day: string): Promise<Page<RoleAssignmentItem>> =>
        get(`/role-assignments?person=peter.lonn&at=${day}`);
      expect((await on('2026-02-01')).items).toHaveLength(1);
      expect((await on('2026-02-02')).items).toHaveLength(0);
    });

    it('does not end before it began', async () => {
      const { items } = await get<Page<RoleAssignmentItem>>(`/role-assignments?person=${LEAD}`);
      const id = items[0]?.id ?? '';
      expect(
        await problemIn(await post(`/role-assignments/${id}/end`, { validTo: '2022-12-31' })),
      ).toMatchObject({
        status: 422,
        faults: [{ path: 'validTo' }],
      });
    });

    it('is not held twice at once', async () => {
      const held = { person: COORDINATOR, role: 'coordinator', unit: STRATEGY, validFrom: '2026-01-01' };
      expect(await problemIn(await post('/role-assignments', held))).toMatchObject({
        status: 409,
        code: 'conflict',
      });
    });

    it('is given by nobody else', async () => {
      expect(await problemIn(await post('/role-assignments', given, anna))).toMatchObject({
        status: 403,
        code: 'not-permitted',
        rule: 'organisation/role-assignments: coordinator',
      });
    });

    it.each([
      [{ ...given, person: 'nobody' }, 'person'],
      [{ ...given, unit: 'nowhere' }, 'unit'],
      [{ ...given, role: 'emperor' }, 'role'],
      [{ ...given, validTo: '2025-12-31' }, 'validTo'],
      [{ ...given, validFrom: '2026-02-29' }, 'validFrom'],
    ])('is refused when something in it is wrong: %j', async (body, path) => {
      expect(await problemIn(await post('/role-assignments', body))).toMatchObject({
        status: 422,
        faults: [{ path }],
      });
    });

    it('that is unknown does not end', async () => {
      expect((await post(`/role-assignments/${randomUUID()}/end`, { validTo: '2026-02-01' })).status).toBe(
        404,
      );
    });
  });

  describe('a deputy', () => {
    const away = {
      deputy: 'omar.haddad',
      role: 'project-lead',
      validFrom: '2026-01-01',
      validTo: '2031-06-30',
    };
    const authorities = async (as: SignedIn): Promise<readonly { holder: string; asDeputy: boolean }[]> =>
      (
        (await (await as.request('GET', '/api/v1/me')).json()) as {
          authorities: { holder: string; asDeputy: boolean }[];
        }
      ).authorities;

    it('acts for the one who named them, until revoked', async () => {
      const omar = await app.signIn('omar.haddad');
      const { id } = (await (await post('/deputyships', away, anna)).json()) as { id: string };
      expect(await authorities(omar)).toContainEqual(
        expect.objectContaining({ holder: LEAD, asDeputy: true }),
      );
      const listed = await get<Page<{ id: string }>>('/deputyships', omar);
      expect(listed.items.map((item) => item.id)).toContain(id);

      expect((await post(`/deputyships/${id}/revoke`, undefined, omar)).status).toBe(403);
      expect((await post(`/deputyships/${id}/revoke`, undefined, anna)).status).toBe(200);
      expect(await authorities(omar)).not.toContainEqual(expect.objectContaining({ asDeputy: true }));
    });

    it('is in the list of all, which the coordinator alone reads', async () => {
      const { id } = (await (await post('/deputyships', away, anna)).json()) as { id: string };
      const all = await get<Page<{ id: string }>>('/deputyships?whose=all', sara);
      expect(all.items.map((item) => item.id)).toContain(id);
      expect((await get<Page<{ id: string }>>('/deputyships', sara)).items).not.toContainEqual(
        expect.objectContaining({ id }),
      );
      expect((await anna.request('GET', '/api/v1/organisation/deputyships?whose=all')).status).toBe(403);
      expect((await post(`/deputyships/${id}/revoke`, undefined, anna)).status).toBe(200);
    });

    it('does not close a circle', async () => {
      const named = { ...away, deputy: 'karin.sandberg', role: undefined };
      const peter = await app.signIn('peter.lonn');
      expect(await problemIn(await post('/deputyships', named, peter))).toMatchObject({
        status: 409,
        code: 'conflict',
      });
    });

    it('is named for somebody else by the coordinator only', async () => {
      const named = { ...away, principal: 'fatima.ali', role: 'administration-contact' };
      expect((await post('/deputyships', named, anna)).status).toBe(403);
      expect((await post('/deputyships', named, sara)).status).toBe(201);
    });

    it.each([
      [{ ...away, deputy: LEAD }, 'deputy'],
      [{ ...away, deputy: 'nobody' }, 'deputy'],
      [{ ...away, deputy: 'leila.karimi' }, 'deputy'],
      [{ ...away, validFrom: '0000-01-01' }, 'validFrom'],
      [{ ...away, validTo: '2025-12-31' }, 'validTo'],
      [{ ...away, validFrom: '2020-01-01', validTo: '2020-06-30' }, 'validTo'],
    ])('is refused when something in it is wrong: %j', async (body, path) => {
      expect(await problemIn(await post('/deputyships', body, anna))).toMatchObject({
        status: 422,
        faults: [{ path }],
      });
    });
  });

  describe('a closed day', () => {
    const day = { day: '2027-05-07', name: 'Klämdag' };
    const calendar = async (): Promise<readonly string[]> =>
      (await app.app.get(Surroundings).current()).calendar;

    it('counts as one on which nobody works, until it is opened', async () => {
      expect(await calendar()).not.toContain(day.day);
      expect((await post('/closures', day)).status).toBe(201);
      await until(async () => (await calendar()).includes(day.day));
      expect((await get<Page<unknown>>('/closures?from=2027-05-07&to=2027-05-07')).items).toEqual([day]);
      expect(await problemIn(await post('/closures', day))).toMatchObject({ status: 409, code: 'conflict' });

      const open = (): Promise<Response> =>
        sara.request('DELETE', `/api/v1/organisation/closures/${day.day}`);
      expect((await open()).status).toBe(204);
      await until(async () => !(await calendar()).includes(day.day));
      expect((await open()).status).toBe(404);
    });

    it('wakes the drivers of open dialogues', async () => {
      const before = await dialogueWithClock();
      await post('/closures', { day: '2027-05-08', name: 'Flytt' });
      const { rows } = await app.pool.query<{ woken: boolean }>(
        'select next_due <= now() and revision > $2 as woken from dialogue where id = $1',
        [before.id, before.revision],
      );
      expect(rows[0]?.woken).toBe(true);
    });

    it('is closed by the coordinator only', async () => {
      expect((await post('/closures', day, anna)).status).toBe(403);
    });

    const dialogueWithClock = async (): Promise<{ id: string; revision: number }> => {
      const response = await anna.request('POST', '/api/v1/dialogues', {
        body: {
          definition: 'medborgardialog.punktdialog',
          title: 'Badplatsen',
          owner: 'stadsbyggnadsforvaltningen',
          lead: LEAD,
          initiator: 'official',
        },
      });
      const { dialogueId } = (await response.json()) as { dialogueId: string };
      const { rows } = await app.pool.query<{ id: string; revision: number }>(
        'select id, revision from dialogue where id = $1 and next_due > now()',
        [dialogueId],
      );
      if (!rows[0]) throw new Error('The dialogue has no clock');
      return rows[0];
    };
  });
});
