import { people } from '../support/lives';
import { StaffSystem } from './staff-system';
import { TownOverHttp } from './town-over-http';

jest.setTimeout(60_000);

let system: StaffSystem;
let town: TownOverHttp;
beforeAll(async () => {
  system = await StaffSystem.start();
  town = new TownOverHttp(system.url);
}, 60_000);
afterAll(() => system.stop());

describe('my queue', () => {
  it('opens a task at its heading, and is at the same task when one comes back', async () => {
    for (const title of ['Bänkar i Vega', 'Ljus i Jordbro', 'Stigar i Brandbergen'])
      await town.create({ title });
    const { page, ...lead } = await system.signIn(people.lead);
    const beside = page.locator('.besidequeue');
    await beside.getByRole('link', { name: 'Bänkar i Vega' }).or(beside).first().waitFor();
    for (const key of ['j', 'j', 'j']) await page.keyboard.press(key);
    const chosen = await beside.innerText();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/uppgift/**');
    await page.locator('main form').waitFor();
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('h1');
    await page.goBack();
    await page.waitForURL('**/ko');
    await beside.waitFor();
    expect(await beside.innerText()).toBe(chosen);
    expect(lead.faults).toEqual([]);
  });
});
