import { randomUUID } from 'node:crypto';
import type { PopulationSummary } from '../../src/contract/organisation';
import type { Page } from '../../src/contract/page';
import type { PopulationFigures } from '../../src/contract/population';
import type { Representativeness } from '../../src/domain/representativeness/representativeness';
import { seed } from '../../src/organisation/seed';
import { people, planned } from '../support/lives';
import { Story } from '../support/story';
import { problemIn } from './problems';

/** Women and men alike. */
const bands = (...counts: readonly number[]): object[] =>
  [0, 16, 25, 45, 65, 80].map((from, at) => ({
    from,
    to: [15, 24, 44, 64, 79, null][at],
    women: counts[at],
    men: counts[at],
  }));

describe('the population of an area', () => {
  let story: Story;
  beforeAll(async () => {
    story = await Story.start();
  });
  afterAll(() => story.stop());

  const put = async (path: string, body: object, as: string = people.coordinator): Promise<Response> =>
    (await story.running.signIn(as)).request('PUT', `/api/v1/organisation/areas/${path}`, { body });
  const enter = async (path: string, body: object): Promise<PopulationFigures> => {
    const response = await put(path, body);
    expect(response.status).toBe(200);
    return (await response.json()) as PopulationFigures;
  };
  const refused = async (path: string, body: object, as?: string): Promise<Record<string, unknown>> =>
    problemIn(await put(path, body, as));
  const figuresOf = async (area: string, query = ''): Promise<Page<PopulationFigures>> =>
    story.get(people.lead, `organisation/areas/${area}/population${query}`);
  const summaryOf = (area: string): Promise<PopulationSummary> =>
    story.get(people.lead, `organisation/population?area=${area}`);

  const source = 'Kommunens egen statistik';

  it('is entered by age band and sex, with its date and source', async () => {
    const body = { source, groups: bands(100, 60, 150, 120, 50, 20), seen: null };
    const entered = await enter('brandbergen/population/2025-12-31/by-age', body);
    expect(entered).toMatchObject({ kind: 'by-age', countedAt: '2025-12-31', total: 1_000, source });
    expect(entered.groups).toEqual(body.groups);
    expect(await figuresOf('brandbergen')).toEqual({ items: [entered], next: null });
    const { byAge, totals } = await summaryOf('brandbergen');
    expect(byAge).toMatchObject({ total: 1_000, women: 500, men: 500, source });
    expect(byAge?.bands.map(({ ages, total }) => [ages, total])).toEqual([
      ['0-15', 200],
      ['16-24', 120],
      ['25-44', 300],
      ['45-64', 240],
      ['65-79', 100],
      ['80-', 40],
    ]);
    expect(totals).toEqual([{ countedAt: '2025-12-31', source, total: 1_000 }]);
  });

  it('is entered by one-year ages too', async () => {
    const groups = Array.from({ length: 101 }, (_, from) => ({
      from,
      to: from === 100 ? null : from,
      women: 1,
      men: 2,
    }));
    const entered = await enter('gudo/population/2025-12-31/by-age', { source, groups, seen: null });
    expect(entered.groups).toEqual(groups);
    expect((await summaryOf('gudo')).byAge).toMatchObject({ women: 101, men: 202 });
  });

  it('is entered as a total alone; where both are known the figures by age are what counts', async () => {
    const path = 'handen/population/2025-12-31';
    const total = await enter(`${path}/total`, { source, total: 500, seen: null });
    expect(total).toMatchObject({ kind: 'total', total: 500, groups: null });
    expect((await summaryOf('handen')).totals).toMatchObject([{ total: 500 }]);
    await enter(`${path}/by-age`, { source, groups: bands(50, 50, 50, 50, 50, 2), seen: null });
    expect((await summaryOf('handen')).totals).toMatchObject([{ total: 504 }]);

    const first = await figuresOf('handen', '?limit=1');
    const rest = await figuresOf('handen', `?limit=1&cursor=${first.next ?? ''}`);
    expect([...first.items, ...rest.items].map(({ kind }) => kind)).toEqual(['by-age', 'total']);
    expect(rest.next).toBeNull();
  });

  it('is corrected in place, never behind anybody, and stays so when the municipality is seeded again', async () => {
    const path = 'haninge/population/2019-12-31/by-age';
    const [seeded] = (await figuresOf('haninge')).items.filter(({ kind }) => kind === 'by-age');
    expect(seeded).toMatchObject({ total: 92_095, countedAt: '2019-12-31' });
    const groups = bands(10_000, 5_000, 13_000, 11_000, 5_000, 2_000);
    expect(await refused(path, { source, groups, seen: null })).toMatchObject({
      status: 409,
      code: 'conflict',
      current: { total: 92_095 },
    });
    const corrected = await enter(path, { source, groups, seen: seeded?.version });
    expect(await refused(path, { source, groups, seen: seeded?.version })).toMatchObject({
      status: 409,
      current: corrected,
    });
    await seed(story.running.pool, { isProduction: false });
    expect((await figuresOf('haninge')).items).toContainEqual(corrected);
    const total = await refused('haninge/population/2018-12-31/total', { source, total: 1, seen: 'x' });
    expect(total).toMatchObject({ status: 409, current: null });
  });

  it.each([
    ['vega/population/2025-12-31/by-age', { groups: bands(1, 1, 1, 1, 1, 1).slice(1) }, 'groups.0.from'],
    [
      'vega/population/2025-12-31/by-age',
      { groups: [{ from: 0, to: null, women: 1, men: 1 }] },
      'groups.0.to',
    ],
    ['vega/population/2025-12-31/by-age', { groups: bands(-1, 1, 1, 1, 1, 1) }, 'groups.0.women'],
    ['vega/population/2025-12-31/by-age', { groups: bands(1, 1, 1, 1, 1, 1), source: ' ' }, 'source'],
    ['vega/population/2025-02-30/by-age', { groups: bands(1, 1, 1, 1, 1, 1) }, 'countedAt'],
    ['vega/population/2099-12-31/by-age', { groups: bands(1, 1, 1, 1, 1, 1) }, 'countedAt'],
    ['vega/population/2025-12-31/total', { total: 1.5 }, 'total'],
    ['vega/population/2025-12-31/total', { total: 1, seen: undefined }, 'seen'],
  ])('is refused when something is wrong: %s %j', async (path, over, fault) => {
    const { status, faults } = await refused(path, { source, seen: null, ...over });
    expect([status, (faults as { path: string }[]).map((one) => one.path)]).toEqual([
      422,
      expect.arrayContaining([fault]),
    ]);
  });

  it('is entered by the coordinator only, for an area that is there', async () => {
    const body = { source, total: 1, seen: null };
    expect(await refused('vega/population/2025-12-31/total', body, people.lead)).toMatchObject({
      status: 403,
      rule: 'organisation/population: coordinator',
    });
    expect(await refused('atlantis/population/2025-12-31/total', body)).toMatchObject({ status: 404 });
    expect((await story.refusal(people.lead, 'organisation/areas/atlantis/population')).status).toBe(404);
  });

  describe('is what the participants of a dialogue there are compared with:', () => {
    const compared = async (dialogue: string): Promise<Representativeness> =>
      story.get(people.lead, `dialogues/${dialogue}/representativeness/now`);
    const inputOf = async (dialogue: string): Promise<object> =>
      (await compared(dialogue)).inputs.population ?? {};
    const withPlan = async (over: object): Promise<string> => {
      const dialogue = await story.create();
      await planned(story, dialogue, over);
      return dialogue;
    };

    it("the area's own figures once they are entered, and the newest of them", async () => {
      const dialogue = await withPlan({ areas: ['jordbro'], groups: ['vuxna', 'aldre'] });
      await story.running.pool.query(
        `insert into contribution (id, dialogue_id, number, channel, text, age, sex, received_at)
         select gen_random_uuid(), $1, n, 'paper', 'Mer ljus', 70, 'women', now() from generate_series(1, 10) n`,
        [dialogue],
      );
      expect(await inputOf(dialogue)).toMatchObject({ areas: ['haninge'] });
      const path = 'jordbro/population/2024-12-31/by-age';
      // Of those addressed 300 + 300 + 100 + 100 are women and men alike: 100 of 800 are women of 65–79.
      const groups = bands(999, 999, 150, 150, 100, 0);
      const { version } = await enter(path, { source, groups, seen: null });
      expect(await inputOf(dialogue)).toEqual({
        areas: ['jordbro'],
        countedAt: '2024-12-31',
        source,
        total: 800,
      });
      const old = (await compared(dialogue)).groups.find(
        ({ band, sex }) => band === '65-79' && sex === 'women',
      );
      expect(old).toMatchObject({ participants: 10, population: 100, populationShare: 0.125, index: 8 });

      await enter(path, { source, groups: bands(999, 999, 150, 150, 50, 50), seen: version });
      const corrected = (await compared(dialogue)).groups.find(
        ({ band, sex }) => band === '65-79' && sex === 'women',
      );
      expect(corrected).toMatchObject({ population: 50, populationShare: 0.0625, index: 16 });

      await enter('jordbro/population/2025-12-31/by-age', {
        source: 'SCB',
        groups: bands(0, 0, 1, 1, 1, 1),
        seen: null,
      });
      expect(await inputOf(dialogue)).toMatchObject({ countedAt: '2025-12-31', source: 'SCB', total: 8 });
    });

    it('a band that a target group cuts through tells nothing, so the larger area with one-year ages is taken', async () => {
      await story.running.pool.query(`delete from population where area_id = 'haninge'`);
      await seed(story.running.pool, { isProduction: false });
      await enter('tungelsta/population/2024-12-31/by-age', {
        source,
        groups: bands(10, 10, 10, 10, 10, 10),
        seen: null,
      });
      const young = await withPlan({ areas: ['tungelsta'], groups: ['unga'] });
      const youngAndAll = await withPlan({ areas: ['tungelsta'], groups: ['unga', 'alla'] });
      expect(await inputOf(young)).toMatchObject({ areas: ['haninge'] });
      expect(await inputOf(youngAndAll)).toMatchObject({ areas: ['tungelsta'], total: 120 });
    });

    it('not by totals alone: they know no ages', async () => {
      await enter('musko/population/2025-12-31/total', { source, total: 700, seen: null });
      expect(await inputOf(await withPlan({ areas: ['musko'] }))).toMatchObject({ areas: ['haninge'] });
    });
  });

  it('is entered once under a key', async () => {
    const coordinator = await story.running.signIn(people.coordinator);
    const path = '/api/v1/organisation/areas/uto/population/2025-12-31/total';
    const body = { source, total: 200, seen: null };
    const key = randomUUID();
    const [first, again] = [
      await coordinator.request('PUT', path, { body, key }),
      await coordinator.request('PUT', path, { body, key }),
    ];
    expect([first.status, again.status]).toEqual([200, 200]);
    expect(await again.json()).toEqual(await first.json());
  });
});
