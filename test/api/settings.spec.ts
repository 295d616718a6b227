import { randomUUID } from 'node:crypto';
import type { OverlapItem } from '../../src/contract/coordination';
import type { Page } from '../../src/contract/page';
import type { SettingChange, SettingItem, SettingList } from '../../src/contract/setting';
import type { Representativeness } from '../../src/domain/representativeness/representativeness';
import { people, planned } from '../support/lives';
import * as records from '../support/sample-records';
import { Story } from '../support/story';
import { problemIn } from './problems';

describe('the settings', () => {
  let story: Story;
  beforeAll(async () => {
    story = await Story.start();
  });
  afterAll(() => story.stop());

  const put = async (
    key: string,
    body: object,
    { as = people.coordinator, once = randomUUID() }: { as?: string; once?: string } = {},
  ): Promise<Response> =>
    (await story.running.signIn(as)).request('PUT', `/api/v1/settings/${key}`, { body, key: once });
  const settingOf = async (key: string): Promise<SettingItem> => {
    const { items } = await story.get<SettingList>(people.lead, 'settings');
    return items.find((item) => item.key === key)!;
  };
  const set = async (key: string, value: number): Promise<SettingItem> => {
    const { version } = await settingOf(key);
    const response = await put(key, { value, reason: 'Beslut i ledningsgruppen', seen: version });
    expect(response.status).toBe(200);
    return (await response.json()) as SettingItem;
  };

  it('are read by everybody who works here, and have their defaults', async () => {
    const { items } = await story.get<SettingList>(people.lead, 'settings');
    expect(items.map(({ key, value, version, changed }) => [key, value, version, changed])).toEqual([
      ['contactLoadThreshold', 3, 0, null],
      ['smallCell', 5, 0, null],
      ['overlapDays', 60, 0, null],
    ]);
    expect((await story.refusal('leila.karimi', 'settings')).body).toMatchObject({
      code: 'not-permitted',
      rule: 'organisation/settings: staff',
    });
  });

  it('are changed by the coordinator, once under a key, and keep who, when, why and what it was before', async () => {
    const once = randomUUID();
    const body = { value: 4, reason: 'Fler kanaler i år', seen: 0 };
    const first = await (await put('contactLoadThreshold', body, { once })).json();
    expect(first).toMatchObject({ value: 4, default: 3, version: 1, changed: { reason: body.reason } });
    expect(await (await put('contactLoadThreshold', body, { once })).json()).toEqual(first);
    await set('contactLoadThreshold', 5);

    const path = 'settings/contactLoadThreshold/history';
    const newest = await story.get<Page<SettingChange>>(people.lead, `${path}?limit=1`);
    expect(newest.items).toMatchObject([{ version: 2, before: 4, after: 5 }]);
    const rest = await story.get<Page<SettingChange>>(people.lead, `${path}?cursor=${newest.next ?? ''}`);
    expect(rest).toMatchObject({
      items: [{ version: 1, before: 3, after: 4, reason: body.reason, by: { id: people.coordinator } }],
      next: null,
    });
  });

  it('are changed by nobody else', async () => {
    const answer = await put('smallCell', { value: 3, reason: 'Vill se', seen: 0 }, { as: people.lead });
    expect(await problemIn(answer)).toMatchObject({
      status: 403,
      rule: 'organisation/settings: coordinator',
    });
  });

  it('are not overwritten by one who has not seen the latest change', async () => {
    const { version } = await settingOf('contactLoadThreshold');
    const both = await Promise.all(
      [6, 7].map((value) => put('contactLoadThreshold', { value, reason: 'Samtidigt', seen: version })),
    );
    const [won, lost] = both.sort((one, other) => one.status - other.status);
    const standing = (await won!.json()) as SettingItem;
    expect(await problemIn(lost!)).toMatchObject({ status: 409, code: 'conflict', current: standing });
    expect(await settingOf('contactLoadThreshold')).toEqual(standing);
  });

  it.each([
    ['smallCell', { value: 0, reason: 'x', seen: 0 }, 'value'],
    ['smallCell', { value: 101, reason: 'x', seen: 0 }, 'value'],
    ['smallCell', { value: 'fem', reason: 'x', seen: 0 }, 'value'],
    ['smallCell', { value: 5.5, reason: 'x', seen: 0 }, 'value'],
    ['smallCell', { value: 6, reason: ' ', seen: 0 }, 'reason'],
    ['smallCell', { value: 6, reason: 'x' }, 'seen'],
    ['moonPhase', { value: 6, reason: 'x', seen: 0 }, 'key'],
  ])('take nothing but what makes sense: %s %j', async (key, body, path) => {
    expect(await problemIn(await put(key, body))).toMatchObject({ status: 422, faults: [{ path }] });
  });

  it('are kept: a change is not undone behind anyone, not even in the database', async () => {
    await expect(story.running.pool.query(`delete from setting`)).rejects.toThrow('never changed or deleted');
  });

  describe('hold for what is computed afterwards:', () => {
    const withPlan = async (over: object): Promise<string> => {
      const dialogue = await story.create();
      await planned(story, dialogue, over);
      return dialogue;
    };
    const overlapsOf = async (dialogue: string): Promise<readonly string[]> =>
      (await story.get<Page<OverlapItem>>(people.lead, `dialogues/${dialogue}/overlaps`)).items.map(
        (one) => one.dialogue.id,
      );

    it('the days between two dialogues that overlap', async () => {
      const first = await withPlan({});
      const later = { periodFrom: records.day(75 + 61), periodTo: records.day(75 + 70) };
      const before = await withPlan(later);
      expect(await overlapsOf(before)).not.toContain(first);
      await set('overlapDays', 61);
      expect(await overlapsOf(await withPlan(later))).toContain(first);
      expect(await overlapsOf(before)).not.toContain(first);
    });

    it('the smallest count that is shown, until the data steward decides otherwise', async () => {
      const dialogue = await withPlan({});
      await story.running.pool.query(
        `insert into contribution (id, dialogue_id, number, channel, text, age, sex, received_at)
         select gen_random_uuid(), $1, n, 'paper', 'Mer ljus', case when n <= 6 then 70 else 15 end, 'women', now()
         from generate_series(1, 20) n`,
        [dialogue],
      );
      const shown = async (): Promise<unknown> => {
        const path = `dialogues/${dialogue}/representativeness/now`;
        const { groups, inputs } = await story.get<Representativeness>(people.lead, path);
        const old = groups.find(({ band, sex }) => band === '65-79' && sex === 'women');
        return [inputs.k, old?.participants];
      };
      expect(await shown()).toEqual([5, 6]);
      await set('smallCell', 7);
      expect(await shown()).toEqual([7, null]);
    });
  });
});
