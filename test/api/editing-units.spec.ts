import { randomUUID } from 'node:crypto';
import type { OrganisationAt } from '../../src/contract/organisation';
import type { Page } from '../../src/contract/page';
import type { ResponsibilityItem, ServiceItem, UnitItem } from '../../src/contract/unit';
import { Surroundings } from '../../src/register/surroundings';
import { until } from '../support/until';
import { Editing } from './editing';

const CULTURE = 'kultur-och-fritidsforvaltningen';
const SOCIAL = 'socialforvaltningen';
const STRATEGY = 'enheten-for-strategisk-planering';

describe('the units, as the coordinator edits them', () => {
  let the: Editing;
  beforeAll(async () => {
    the = await Editing.start();
  });
  afterAll(() => the.stop());

  let numbered = 0;
  const create = (over: object = {}): Promise<UnitItem> => {
    numbered += 1;
    const id = `fritid-${String(numbered)}`;
    return the.done('POST', '/units', {
      ...{ id, kind: 'unit', name: 'Fritidsenheten', parent: CULTURE, validFrom: '2026-01-01' },
      ...over,
    });
  };
  const change = (unit: UnitItem, body: object): Promise<UnitItem> =>
    the.done('PATCH', `/units/${unit.id}`, { seen: unit.version, ...body });
  const world = async (): Promise<Record<string, string | undefined>> =>
    (await the.running.app.get(Surroundings).current()).organisation.administrationOf;

  it('come to, once under a key, and every process hears of it', async () => {
    expect(await world()).not.toHaveProperty('simhallen');
    const key = randomUUID();
    const body = {
      id: 'simhallen',
      kind: 'unit',
      name: 'Simhallen',
      parent: CULTURE,
      validFrom: '2026-01-01',
    };
    const made = await the.done<UnitItem>('POST', '/units', body, { key });
    expect(made).toMatchObject({ ...body, validTo: null });
    expect(await the.done('POST', '/units', body, { key })).toEqual(made);
    expect(await the.refused('POST', '/units', body)).toMatchObject({
      code: 'conflict',
      faults: [{ path: 'id', code: 'taken' }],
    });
    await until(async () => (await world())['simhallen'] === CULTURE);
  });

  it('are renamed, moved and ended, and stand in the list after that', async () => {
    const unit = await create();
    const renamed = await change(unit, { name: 'Enheten för fritid' });
    expect(renamed).toMatchObject({ name: 'Enheten för fritid', parent: CULTURE, validTo: null });
    const moved = await change(renamed, { parent: SOCIAL });
    expect(moved.parent).toBe(SOCIAL);
    const ended = await change(moved, { validTo: '2026-06-30' });
    expect(ended).toMatchObject({ name: 'Enheten för fritid', parent: SOCIAL, validTo: '2026-06-30' });

    const ids = async (query: string): Promise<readonly string[]> =>
      (await the.get<Page<UnitItem>>(`/units?limit=200${query}`)).items.map(({ id }) => id);
    expect(await ids('')).toContain(unit.id);
    expect(await ids('&at=2026-06-30')).toContain(unit.id);
    expect(await ids('&at=2026-07-01')).not.toContain(unit.id);
    expect(await change(ended, { validTo: null })).toMatchObject({ validTo: null });
  });

  it('are not overwritten by one who has not seen the latest change', async () => {
    const unit = await create();
    const renamed = await change(unit, { name: 'Först' });
    expect(
      await the.refused('PATCH', `/units/${unit.id}`, { seen: unit.version, name: 'Sist' }),
    ).toMatchObject({ status: 409, code: 'conflict', current: renamed });
    const both = await Promise.all(
      ['A', 'B'].map((name) => the.send('PATCH', `/units/${unit.id}`, { seen: renamed.version, name })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('do not end while something goes on in them', async () => {
    const { items } = await the.get<Page<UnitItem>>('/units?limit=200');
    const strategy = items.find(({ id }) => id === STRATEGY)!;
    const body = { seen: strategy.version, validTo: '2027-01-01' };
    const refusal = await the.refused('PATCH', `/units/${STRATEGY}`, body);
    expect(refusal).toMatchObject({ status: 409, code: 'conflict' });
    expect(refusal['faults']).toContainEqual({
      path: 'validTo',
      code: 'goes-on-home',
      message: 'Rollen dialogsamordnare har sin hemvist här',
      says: 'homeGoesOn',
      params: { role: 'dialogsamordnare' },
    });
    expect(refusal['faults']).toContainEqual({
      path: 'validTo',
      code: 'goes-on-role',
      message: 'Sara Nyström är dialogsamordnare här',
      says: 'roleGoesOn',
      params: { name: 'Sara Nyström', role: 'dialogsamordnare' },
    });

    const social = items.find(({ id }) => id === SOCIAL)!;
    const more = await the.refused('PATCH', `/units/${SOCIAL}`, {
      seen: social.version,
      validTo: '2027-01-01',
    });
    expect((more['faults'] as { code: string }[]).map(({ code }) => code)).toEqual(
      expect.arrayContaining(['goes-on-service', 'goes-on-responsibility']),
    );
  });

  it.each([
    [{ id: 'Å' }, 'id'],
    [{ id: 'a b' }, 'id'],
    [{ id: 'x@y' }, 'id'],
    [{ name: ' ' }, 'name'],
    [{ kind: 'board' }, 'kind'],
    [{ parent: undefined }, 'parent'],
    [{ kind: 'committee' }, 'parent'],
    [{ parent: 'socialnamnden' }, 'parent'],
    [{ parent: 'nowhere' }, 'parent'],
    [{ validFrom: '2022-12-31' }, 'parent'],
    [{ validTo: '2025-12-31' }, 'validTo'],
    [{ budget: 1 }, 'budget'],
  ])('are refused when something is wrong: %j', async (over, path) => {
    const body = { id: 'ny', kind: 'unit', name: 'Ny', parent: CULTURE, validFrom: '2026-01-01', ...over };
    expect(await the.refused('POST', '/units', body)).toMatchObject({ status: 422, faults: [{ path }] });
  });

  it('do not end before they began, and a committee belongs nowhere', async () => {
    const unit = await create();
    const body = { seen: unit.version, validTo: '2025-12-31' };
    expect(await the.refused('PATCH', `/units/${unit.id}`, body)).toMatchObject({
      status: 422,
      faults: [{ path: 'validTo' }],
    });
    const committee = await create({ kind: 'committee', parent: undefined });
    expect(
      await the.refused('PATCH', `/units/${committee.id}`, { seen: committee.version, parent: CULTURE }),
    ).toMatchObject({ status: 422, faults: [{ path: 'parent' }] });
    expect((await the.send('PATCH', '/units/nowhere', { seen: 'x' })).status).toBe(404);
  });

  it('take nobody into a role after their last day', async () => {
    const unit = await create({ validTo: '2026-06-30' });
    const role = { person: 'peter.lonn', role: 'manager', unit: unit.id, validFrom: '2026-02-01' };
    expect(await the.refused('POST', '/role-assignments', role)).toMatchObject({
      status: 422,
      faults: [{ path: 'unit', code: 'not-in-force' }],
    });
  });

  it.each([
    ['POST', '/units', { id: 'x', kind: 'committee', name: 'X', validFrom: '2026-01-01' }, 'units'],
    ['PATCH', '/units/simhallen', { seen: 'x' }, 'units'],
    ['POST', '/services', { committee: 'a', administration: 'b', validFrom: '2026-01-01' }, 'services'],
    ['PATCH', '/services/a/b/2026-01-01', { validTo: null, seen: 'x' }, 'services'],
    ['POST', '/responsibilities', { unit: 'a', area: 'b', validFrom: '2026-01-01' }, 'responsibilities'],
    ['PATCH', `/responsibilities/${randomUUID()}`, { validTo: null, seen: 'x' }, 'responsibilities'],
    ['PUT', '/homes/analyst', { unit: CULTURE, seen: STRATEGY }, 'homes'],
  ] as const)('are edited by nobody else: %s %s', async (method, path, body, what) => {
    expect(await the.refused(method, path, body, { as: the.anna })).toMatchObject({
      status: 403,
      rule: `organisation/${what}: coordinator`,
    });
  });

  describe('an administration serves a committee', () => {
    const body = { committee: 'aldrenamnden', administration: SOCIAL, validFrom: '2026-01-01' };

    it('from a day to a day, and once at a time', async () => {
      const made = await the.done<ServiceItem>('POST', '/services', body);
      expect(made).toMatchObject({ ...body, validTo: null });
      expect(await the.refused('POST', '/services', { ...body, validFrom: '2026-05-01' })).toMatchObject({
        status: 409,
        code: 'conflict',
      });
      const path = `/services/aldrenamnden/${SOCIAL}/2026-01-01`;
      const ended = await the.done<ServiceItem>('PATCH', path, { validTo: '2026-03-31', seen: made.version });
      expect(ended.validTo).toBe('2026-03-31');
      expect(await the.refused('PATCH', path, { validTo: null, seen: made.version })).toMatchObject({
        status: 409,
        current: ended,
      });
      const served = async (at: string): Promise<number> =>
        (await the.get<OrganisationAt>(`?at=${at}`)).services.filter(
          ({ committee }) => committee === 'aldrenamnden',
        ).length;
      expect([await served('2026-03-31'), await served('2026-04-01')]).toEqual([2, 1]);
      const { items } = await the.get<Page<ServiceItem>>('/services?limit=200');
      expect(items).toContainEqual(ended);
    });

    it.each([
      [{ committee: SOCIAL }, 'committee'],
      [{ administration: 'socialnamnden' }, 'administration'],
      [{ administration: 'nowhere' }, 'administration'],
      [{ validFrom: '2022-01-01' }, 'committee'],
    ])('unless something is wrong: %j', async (over, path) => {
      const problem = await the.refused('POST', '/services', { ...body, ...over });
      expect(problem).toMatchObject({
        status: 422,
        faults: expect.arrayContaining([expect.objectContaining({ path })]),
      });
    });
  });

  describe('a responsibility', () => {
    const body = { unit: SOCIAL, targetGroup: 'nyanlanda', area: 'jordbro', validFrom: '2026-01-01' };

    it('is given for a group, an area or both, once at a time, and ends', async () => {
      const made = await the.done<ResponsibilityItem>('POST', '/responsibilities', body);
      expect(made).toMatchObject({ ...body, validTo: null });
      expect(await the.refused('POST', '/responsibilities', body)).toMatchObject({ code: 'conflict' });
      await the.done('POST', '/responsibilities', { ...body, area: undefined });
      const ended = await the.done<ResponsibilityItem>('PATCH', `/responsibilities/${made.id}`, {
        validTo: '2026-03-31',
        seen: made.version,
      });
      const { items } = await the.get<Page<ResponsibilityItem>>(`/responsibilities?unit=${SOCIAL}`);
      expect(items).toContainEqual(ended);
    });

    it.each([
      [{ targetGroup: undefined, area: undefined }, 'targetGroup'],
      [{ targetGroup: 'martians' }, 'targetGroup'],
      [{ area: 'atlantis' }, 'area'],
      [{ unit: 'nowhere' }, 'unit'],
    ])('is refused when something is wrong: %j', async (over, path) => {
      expect(await the.refused('POST', '/responsibilities', { ...body, ...over })).toMatchObject({
        status: 422,
        faults: [{ path }],
      });
    });
  });

  describe('a functional role', () => {
    const homeOf = async (role: string): Promise<string | undefined> =>
      (await the.running.app.get(Surroundings).current()).organisation.homes[role as 'analyst'];

    it('moves to another unit, and every process hears of it', async () => {
      expect(await homeOf('analyst')).toBe(STRATEGY);
      const body = { unit: 'enheten-for-digital-utveckling', seen: STRATEGY };
      expect(await the.done('PUT', '/homes/analyst', body)).toEqual({
        role: 'analyst',
        title: 'Analytiker',
        unit: 'enheten-for-digital-utveckling',
      });
      await until(async () => (await homeOf('analyst')) === 'enheten-for-digital-utveckling');
      expect(await the.refused('PUT', '/homes/analyst', { unit: CULTURE, seen: STRATEGY })).toMatchObject({
        status: 409,
        current: { unit: 'enheten-for-digital-utveckling' },
      });
    });

    it('is none that works in every administration', async () => {
      const body = { unit: STRATEGY, seen: null };
      expect(await the.refused('PUT', '/homes/manager', body)).toMatchObject({
        status: 422,
        faults: [{ path: 'role' }],
      });
    });
  });
});
