import type { Locator } from 'playwright-core';
import { people } from '../support/lives';
import type { AtWork } from './at-work';
import { StaffSystem } from './staff-system';

jest.setTimeout(60_000);

let system: StaffSystem;
let coordinator: AtWork;
beforeAll(async () => {
  system = await StaffSystem.start();
  coordinator = await system.signIn(people.coordinator);
}, 60_000);
afterAll(() => system.stop());

/** The act opens a dialog in front of the page; when it is let, the focus is back where it was. */
async function opens(act: Locator): Promise<string> {
  const { page } = coordinator;
  await act.click();
  const dialog = page.getByRole('dialog');
  const title = await dialog.getByRole('heading').first().innerText();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.waitForFunction((button) => document.activeElement === button, await act.elementHandle());
  return title;
}

describe('whoever keeps the register', () => {
  it.each([
    ['administration', ['namnder', 'svarar-for', 'enheter', 'ansvar', 'hemvist'], 4],
    ['administration/omraden', ['malgrupper'], 1],
  ])('adds to and changes each part of it at %s', async (path, parts, adding) => {
    await coordinator.open(path);
    const titles: string[] = [];
    let added = 0;
    for (const part of parts) {
      const panel = coordinator.page.locator(`section[aria-labelledby="${part}"]`);
      const add = panel.locator('header button');
      if ((await add.count()) > 0) {
        titles.push(await opens(add));
        added += 1;
      }
      titles.push(await opens(panel.locator('.rowacts button').first()));
    }
    expect(added).toBe(adding);
    expect(titles).not.toContain('');
  });

  it('finds people by words and by role, and the address says so', async () => {
    const { page } = coordinator;
    await coordinator.open('administration/personer');
    await page.getByRole('searchbox').fill('zzzz');
    await page.waitForURL('**/personer?*q=zzzz*');
    await coordinator.open('administration/personer?roll=coordinator');
    expect(await page.getByLabel('Roll').first().inputValue()).toBe('coordinator');
  });
});
