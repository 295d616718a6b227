import { people } from '../support/lives';
import type { AtWork } from './at-work';
import { StaffSystem } from './staff-system';
import { TownOverHttp } from './town-over-http';

jest.setTimeout(60_000);

let system: StaffSystem;
let dialogue: string;
let lead: AtWork;
beforeAll(async () => {
  system = await StaffSystem.start();
  dialogue = await new TownOverHttp(system.url).create({ title: 'Simhallen i Torvalla' });
  lead = await system.signIn(people.lead);
}, 60_000);
afterAll(() => system.stop());

describe('what has never been opened, and is opened without a network', () => {
  it('is a dialog that comes at the first press once there is one, with the page still there', async () => {
    await lead.open(`dialoger/${dialogue}`);
    const { page, context } = lead;
    const pause = page.getByRole('button', { name: 'Pausa', exact: true });
    await pause.waitFor();
    await context.setOffline(true);
    for (let press = 0; press < 2; press += 1) {
      await pause.click();
      await page.locator('.toast', { hasText: 'Rådslag svarar inte.' }).nth(press).waitFor();
    }
    await context.setOffline(false);
    await pause.click();
    await page.getByRole('dialog').getByLabel('Återupptas').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(1);
    await page.keyboard.press('Escape');
  });

  it('is a menu that comes at the first press once there is one', async () => {
    const { page, context } = lead;
    await context.setOffline(true);
    const account = page.getByRole('button', { name: /^Ditt konto/ });
    await account.click();
    await page.locator('.toast', { hasText: 'Rådslag svarar inte.' }).last().waitFor();
    await context.setOffline(false);
    await account.click();
    await page.getByRole('menuitem', { name: 'Logga ut' }).waitFor();
    expect(await page.getByRole('menuitem').count()).toBe(3);
    await page.keyboard.press('Escape');
  });

  it('is a page that comes by itself when there is one', async () => {
    const { page, context } = lead;
    await context.setOffline(true);
    await page.getByRole('link', { name: 'Stoppade' }).click();
    await page.locator('main').getByRole('alert').getByText('Rådslag svarar inte.').waitFor();
    await context.setOffline(false);
    await page.getByRole('heading', { level: 1, name: 'Stoppade' }).waitFor();
    // React tells the console of what its error boundary has caught.
    expect(lead.faults.filter((fault) => !fault.startsWith('CodeNotFetched'))).toEqual([]);
  });
});
