import { setTimeout } from 'node:timers/promises';
import { contactOf, mandated, membersIn, people } from '../support/lives';
import type { AtWork } from './at-work';
import { StaffSystem } from './staff-system';
import { TownOverHttp } from './town-over-http';

/** Milliseconds from the answer to the act until another person sees it. */
const AT_MOST = 1_000;

let system: StaffSystem;
let town: TownOverHttp;
let dialogue: string;
let unit: string;
beforeAll(async () => {
  system = await StaffSystem.start();
  town = new TownOverHttp(system.url);
  dialogue = await town.create({ title: 'Trygga vägar till skolan' });
  [unit = ''] = membersIn(await mandated(town, dialogue), 'statement');
}, 60_000);
afterAll(() => system.stop());

describe('what one person does', () => {
  it('appears for another within a second, without a reload', async () => {
    const coordinator = await system.signIn(people.coordinator);
    await coordinator.open(`dialoger/${dialogue}/samordning`);
    await listening(coordinator);
    await town.settle(contactOf(unit), dialogue, `statement/${unit}`, { outcome: 'supports', record: {} });
    await coordinator.page.getByText('Tillstyrker', { exact: true }).first().waitFor({ timeout: AT_MOST });
    expect(system.faults()).toEqual([]);
  });

  it('appears in every tab of a browser, by way of one stream', async () => {
    const lead = await system.signIn(people.lead);
    const other = await lead.context.newPage();
    const streams: string[] = [];
    lead.context.on('request', (request) => {
      if (request.url().includes('/api/v1/live')) streams.push(request.url());
    });
    for (const page of [lead.page, other]) {
      await page.goto(`${system.url}/personal/dialoger/${dialogue}/historik`);
      await page.getByRole('heading', { level: 1 }).waitFor();
    }
    await listening(lead);
    const claimed = (await town.read(dialogue)).waiting[0]?.ref ?? '';
    const asked = contactOf((await town.read(dialogue)).waiting[0]?.unit.id ?? '');
    const before = await other.locator('.timeline li').count();
    await town.write(asked, `dialogues/${dialogue}/tasks/${claimed}/claim`, {});
    for (const page of [lead.page, other])
      await page.waitForFunction(
        (count) => document.querySelectorAll('.timeline li').length !== count,
        before,
        { timeout: AT_MOST },
      );
    expect(streams.length).toBeLessThanOrEqual(1);
  });
});

/** The stream is open: what happens from now on is told. */
async function listening(person: AtWork): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const open = await person.page.evaluate(() => navigator.locks.query());
    if (open.held?.some(({ name }) => name === 'radslag-live')) return;
    await setTimeout(50);
  }
  throw new Error('Nobody listens');
}
