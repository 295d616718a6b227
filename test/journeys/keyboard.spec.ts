import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { mandated } from '../support/lives';
import type { AtKeyboard } from './at-keyboard';
import { byKeyboard } from './by-keyboard';
import { StaffSystem } from './staff-system';
import { TownOverHttp } from './town-over-http';

jest.setTimeout(60_000);

const TITLE = 'Trygga vägar till skolan i Vega';

let system: StaffSystem;
let town: TownOverHttp;
let dialogue: string;
let contact: AtKeyboard;
let lead: AtKeyboard;

beforeAll(async () => {
  system = await StaffSystem.start();
  town = new TownOverHttp(system.url);
  for (const title of ['Belysning längs Dalarövägen', 'Gångstråk vid Rudan'])
    await mandated(town, await town.create({ title }));
  dialogue = await town.create({ title: TITLE });
  await mandated(town, dialogue);
}, 90_000);
afterAll(() => system.stop());

/** What the page asks the server to do, from now on. */
function writesOf(page: Page): readonly string[] {
  const paths: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET') paths.push(new URL(request.url()).pathname);
  });
  return paths;
}

const openTasks = async (): Promise<readonly string[]> =>
  (await town.read(dialogue)).waiting.map(({ key }) => key);

describe('by the keyboard alone, with the focus seen at every step', () => {
  it('one signs in, and skips to the content', async () => {
    contact = await byKeyboard(system, 'Karin Sandberg');
    await contact.press('Tab');
    await contact.landsOn({ name: 'Hoppa till innehållet', is: 'a' });
    await contact.press('Enter');
    await contact.landsOn({ name: 'Min kö', is: 'h1' });
    expect(new URL(contact.page.url()).pathname).toBe('/personal/ko');
  });

  it('several tasks are marked, taken and let go together', async () => {
    await contact.press('j');
    await contact.press('x');
    await contact.press('j');
    await contact.press('x');
    await contact.page.getByText('2 markerade').waitFor();
    await contact.tabTo({ name: /^Ta$/, is: 'button' });
    await contact.press('Enter');
    await contact.page.getByText('2 uppgifter är nu dina.').waitFor();
    const own = contact.page.locator('.queue').getByText('Din', { exact: true });
    await own.nth(1).waitFor();
    await contact.landsOn({ name: 'Yttrande', is: 'a' });
    // On the way to the verbs one has come past the third.
    await contact.press('k');
    for (let ticked = 0; ticked < 2; ticked += 1) {
      await contact.tabTo({ name: /^Markera: /, is: 'checkbox' }, 'Shift+Tab');
      await contact.press('Space');
    }
    await contact.page.getByText('2 markerade').waitFor();
    await contact.tabTo({ name: /^Lämna$/, is: 'button' });
    await contact.press('Enter');
    await contact.page.getByText('2 uppgifter är lediga igen.').waitFor();
    await contact.landsOn({ name: 'Yttrande', is: 'a' });
    await contact.tabTo({ name: /^Stäng$/, is: 'button' });
    await contact.press('Enter');
    await contact.landsOn({ name: 'Yttrande', is: 'a' });
    expect(await own.count()).toBe(0);
  });

  it('a task is found, taken and opened in the queue', async () => {
    await contact.press('k');
    const first = await contact.at();
    await contact.press('j');
    expect(await contact.at()).not.toEqual(first);
    await contact.press('k');
    expect(await contact.at()).toEqual(first);
    await contact.tabTo({ name: 'Sök i dialogens titel', is: 'search' }, 'Shift+Tab');
    await contact.type('Trygga vägar');
    await contact.page.waitForFunction(() => document.querySelectorAll('.queue > li').length === 1);
    await contact.tabTo({ name: 'Yttrande', is: 'a' });
    await contact.press('c');
    await contact.page.locator('.queue').getByText('Din', { exact: true }).waitFor();
    await contact.landsOn({ name: 'Yttrande', is: 'a' });
    await contact.press('Enter');
    await contact.landsOn({ name: 'tillstyrka', is: 'h1' });
    await contact.page.locator('main form').waitFor();
  });

  it('an answer that lacks something says what, and is given with an outcome and a reason', async () => {
    await contact.tabTo({ name: 'Lämna', is: 'button' });
    await contact.press('Enter');
    await contact.landsOn({ name: 'Ert svar', is: 'div' });
    await contact.press('Tab');
    await contact.press('Enter');
    await contact.landsOn({ name: /./, is: 'radio' });
    await contact.press('Space');
    await contact.arrowTo({ name: /^Avstyrker/, is: 'radio' });
    await contact.tabTo({ name: 'Varför avstyrker ni?', is: 'textarea' });
    await contact.type('Frågan är redan ställd i höst.');
    await contact.tabTo({ name: 'Lämna', is: 'button' });
    await contact.press('Enter');
    await contact.landsOn({ name: TITLE, is: 'h1' });
    expect(await openTasks()).not.toContain('statement/socialforvaltningen');
  });

  it('the command menu opens, closes and leads somewhere', async () => {
    await contact.tabTo({ name: 'Historik', is: 'a' });
    await contact.press('Control+k');
    await contact.landsOn({ name: 'Sök dialog', is: 'search' });
    await contact.press('Escape');
    await contact.landsOn({ name: 'Historik', is: 'a' });
    await contact.press('Control+k');
    await contact.landsOn({ name: 'Sök dialog', is: 'search' });
    await contact.type('vem gör');
    await contact.page.getByRole('option', { name: 'Vem gör vad' }).waitFor();
    await contact.press('ArrowDown');
    await contact.press('Enter');
    await contact.landsOn({ name: 'Vem gör vad', is: 'h1' });
    expect(new URL(contact.page.url()).pathname).toBe('/personal/vem-gor-vad');
  });

  it('the account menu gives the focus back, and leads to one’s own page', async () => {
    await contact.tabTo({ name: 'Ditt konto', is: 'button' }, 'Shift+Tab');
    await contact.press('Enter');
    await contact.landsOn({ name: 'Mitt konto', is: 'div' });
    await contact.press('Escape');
    await contact.landsOn({ name: 'Ditt konto', is: 'button' });
    await contact.press('Enter');
    await contact.landsOn({ name: 'Mitt konto', is: 'div' });
    await contact.press('Enter');
    await contact.landsOn({ name: /./, is: 'h1' });
    expect(new URL(contact.page.url()).pathname).toBe('/personal/jag');
  });

  it('a dialogue is begun', async () => {
    lead = await byKeyboard(system, 'Anna Lindqvist');
    await lead.tabTo({ name: 'Planera en dialog', is: 'a' });
    await lead.press('Enter');
    await lead.landsOn({ name: 'Planera en dialog', is: 'h1' });
    await lead.tabTo({ name: /./, is: 'radio' });
    await lead.press('Space');
    await lead.arrowTo({ name: /^Medborgardialog, punktdialog|^Punktdialog/i, is: 'radio' });
    await lead.tabTo({ name: 'Vad ska dialogen heta?', is: 'text' });
    await lead.type('Lekplatser i Jordbro');
    await lead.tabTo({ name: /./, is: 'radio' });
    await lead.press('Space');
    await lead.tabTo({ name: 'Starta dialogen', is: 'button' });
    const sent = writesOf(lead.page);
    await lead.page.route('**/api/v1/dialogues', async (route) => {
      await setTimeout(1_500);
      await route.continue();
    });
    await lead.press('Enter');
    await lead.page.locator('button[type=submit][aria-busy=true]').waitFor();
    await lead.press('Enter');
    await lead.landsOn({ name: 'Formulera frågan', is: 'h1' });
    expect(sent.filter((path) => path === '/api/v1/dialogues')).toHaveLength(1);
    expect(new URL(lead.page.url()).pathname).toMatch(/uppgift\/state-question$/);
  });

  it('the days of a plan are gone through part by part, the calendar’s button too', async () => {
    await lead.page.goto(`${system.url}/personal/dialoger/${dialogue}/andra-planen`);
    await lead.atWork.settled();
    await lead.tabTo({ name: 'Från', is: 'date' });
    await lead.tabTo({ name: 'Det här går att påverka', is: 'textarea' });
    expect(await lead.at()).toMatchObject({ kind: 'textarea' });
  });

  it('a verb that may not be used yet can be found, and sends nothing', async () => {
    const sent = writesOf(lead.page);
    await lead.page.getByRole('button', { name: 'Ändra planen' }).focus();
    for (const key of ['Enter', 'Space']) {
      await lead.press(key);
      expect((await lead.at()).about).toContain('Ändra något först');
    }
    await setTimeout(1_000);
    expect(sent).toEqual([]);
  });

  it('the tabs of a dialogue lead to its phases, and stay under one’s hand', async () => {
    await lead.page.goto(`${system.url}/personal/dialoger/${dialogue}/plan`);
    await lead.atWork.settled();
    for (const [tab, path] of [
      ['Samordning', 'samordning'],
      ['Historik', 'historik'],
    ] as const) {
      await lead.tabTo({ name: tab, is: 'a' });
      await lead.press('Enter');
      await lead.page.waitForURL(`**/${path}`);
      await lead.landsOn({ name: tab, is: 'a' });
    }
    await lead.tabTo({ name: /^Plan$/, is: 'a' }, 'Shift+Tab');
    await lead.press('Enter');
    await lead.page.waitForURL('**/plan');
    expect(await lead.at()).toMatchObject({ kind: 'a', name: 'Plan' });
  });

  it('a dialog has its first field ready also when its code comes late, and gives the focus back', async () => {
    await lead.page.route(/assets\/modal-box/, async (route) => {
      await setTimeout(500);
      await route.continue();
    });
    await lead.tabTo({ name: 'Pausa', is: 'button' });
    // The first time it is fetched.
    for (let times = 0; times < 2; times += 1) {
      await lead.press('Enter');
      await lead.landsOn({ name: /./, is: 'date' });
      await lead.press('Escape');
      await lead.landsOn({ name: 'Pausa', is: 'button' });
    }
    expect(await lead.page.getByRole('dialog').count()).toBe(0);
  });

  it('breaks nothing', () => {
    expect(system.faults()).toEqual([]);
  });
});
