import type { AreaItem, TargetGroupItem } from '../../src/contract/organisation';
import type { Page } from '../../src/contract/page';
import { Editing } from './editing';

describe('the areas, as the coordinator edits them', () => {
  let the: Editing;
  beforeAll(async () => {
    the = await Editing.start();
  });
  afterAll(() => the.stop());

  const all = async (): Promise<readonly AreaItem[]> =>
    (await the.get<Page<AreaItem>>('/areas?limit=200')).items;
  const area = async (id: string): Promise<AreaItem> => (await all()).find((one) => one.id === id)!;
  const change = async (id: string, body: object): Promise<AreaItem> =>
    the.done('PATCH', `/areas/${id}`, { seen: (await area(id)).version, ...body });

  it('come to, each within another', async () => {
    expect(
      await the.done('POST', '/areas', { id: 'tyreso_grans', name: 'Gränsen', parent: 'vega' }),
    ).toMatchObject({
      parent: 'vega',
      path: 'haninge.norr.vega.tyreso_grans',
    });
    expect(await the.refused('POST', '/areas', { id: 'vega', name: 'Vega', parent: 'syd' })).toMatchObject({
      code: 'conflict',
      faults: [{ path: 'id' }],
    });
  });

  it.each([
    [{ id: 'a-b' }, 'id'],
    [{ id: 'å' }, 'id'],
    [{ name: '' }, 'name'],
    [{ parent: 'atlantis' }, 'parent'],
    [{ parent: undefined }, 'parent'],
  ])('are refused when something is wrong: %j', async (over, path) => {
    const body = { id: 'ny', name: 'Ny', parent: 'haninge', ...over };
    expect(await the.refused('POST', '/areas', body)).toMatchObject({ status: 422, faults: [{ path }] });
  });

  it('are renamed', async () => {
    expect(await change('handen', { name: 'Handens centrum' })).toMatchObject({ name: 'Handens centrum' });
    expect(await change('haninge', { name: 'Haninge kommun' })).toMatchObject({ parent: null });
  });

  it('move with everything within them, and what asks there follows', async () => {
    await the.done('POST', '/areas', { id: 'kust', name: 'Kusten', parent: 'haninge' });
    await the.done('POST', '/areas', { id: 'brygga', name: 'Bryggan', parent: 'dalaro' });
    const inner = await area('brygga');
    expect(await change('dalaro', { parent: 'kust' })).toMatchObject({ path: 'haninge.kust.dalaro' });
    expect(await area('brygga')).toEqual({ ...inner, path: 'haninge.kust.dalaro.brygga' });
    const within = await the.get<Page<AreaItem>>('/areas?within=kust');
    expect(within.items.map(({ id }) => id)).toEqual(['kust', 'dalaro', 'brygga']);
    expect(await change('dalaro', { parent: 'norr' })).toMatchObject({ path: 'haninge.norr.dalaro' });
  });

  it.each([
    ['norr', 'vega'],
    ['norr', 'norr'],
    ['haninge', 'norr'],
  ])('never lie in themselves: %s in %s', async (id, parent) => {
    const { version } = await area(id);
    expect(await the.refused('PATCH', `/areas/${id}`, { parent, seen: version })).toMatchObject({
      status: 422,
      faults: [{ path: 'parent' }],
    });
  });

  it('never lie in each other, whoever moves them at once', async () => {
    const [norr, syd] = [await area('norr'), await area('syd')];
    const answers = await Promise.all([
      the.send('PATCH', '/areas/norr', { parent: 'syd', seen: norr.version }),
      the.send('PATCH', '/areas/syd', { parent: 'norr', seen: syd.version }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    expect((await all()).every(({ path }) => path === 'haninge' || path.startsWith('haninge.'))).toBe(true);
  });

  it('are not overwritten by one who has not seen the latest change', async () => {
    const seen = (await area('orno')).version;
    const renamed = await change('orno', { name: 'Ornö skärgård' });
    expect(await the.refused('PATCH', '/areas/orno', { name: 'Ornö', seen })).toMatchObject({
      status: 409,
      current: renamed,
    });
    expect((await the.send('PATCH', '/areas/atlantis', { seen })).status).toBe(404);
  });

  it.each([
    ['POST', '/areas', { id: 'x', name: 'X', parent: 'haninge' }, 'areas'],
    ['PATCH', '/areas/vega', { name: 'X', seen: 'x' }, 'areas'],
    ['POST', '/target-groups', { id: 'x', name: 'X' }, 'target-groups'],
    [
      'PUT',
      '/target-groups/unga',
      { name: 'X', ageFrom: null, ageTo: null, sex: null, note: null, seen: 'x' },
      'target-groups',
    ],
  ] as const)('are edited by nobody else: %s %s', async (method, path, body, what) => {
    expect(await the.refused(method, path, body, { as: the.anna })).toMatchObject({
      status: 403,
      rule: `organisation/${what}: coordinator`,
    });
  });

  describe('a target group', () => {
    const group = { name: 'Föräldralediga', ageFrom: 20, ageTo: 50, sex: null, note: 'Dagtid' };

    it('comes to and is changed, never behind anybody', async () => {
      const made = await the.done<TargetGroupItem>('POST', '/target-groups', {
        id: 'foraldralediga',
        ...group,
      });
      expect(made).toMatchObject({ id: 'foraldralediga', ...group });
      const changed = await the.done<TargetGroupItem>('PUT', '/target-groups/foraldralediga', {
        ...group,
        ageTo: null,
        seen: made.version,
      });
      expect(changed.ageTo).toBeNull();
      const again = { ...group, seen: made.version };
      expect(await the.refused('PUT', '/target-groups/foraldralediga', again)).toMatchObject({
        status: 409,
        current: changed,
      });
      expect((await the.send('PUT', '/target-groups/ingen', again)).status).toBe(404);
    });

    it('may be of everybody', async () => {
      expect(
        await the.done('POST', '/target-groups', { id: 'sommargaster', name: 'Sommargäster' }),
      ).toMatchObject({
        ageFrom: null,
        ageTo: null,
        sex: null,
        note: null,
      });
    });

    it.each([
      [{ ageFrom: 60, ageTo: 50 }, 'ageTo'],
      [{ ageTo: 121 }, 'ageTo'],
      [{ sex: 'other' }, 'sex'],
      [{ id: 'FÖRÄLDRAR' }, 'id'],
    ])('is refused when something is wrong: %j', async (over, path) => {
      const body = { id: 'ny', ...group, ...over };
      expect(await the.refused('POST', '/target-groups', body)).toMatchObject({
        status: 422,
        faults: [{ path }],
      });
    });
  });
});
