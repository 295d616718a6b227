import { contactOf, mandated, membersIn, people } from '../support/lives';
import { taskPath } from '../support/settling';
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

describe('what somebody else has taken', () => {
  it('is not let go of by who takes back having taken it', async () => {
    const dialogue = await town.create({ title: 'Lekplatser i Tungelsta' });
    const { page } = await system.signIn(people.lead);
    await page.getByRole('searchbox', { name: 'Sök i dialogens titel' }).fill('Lekplatser');
    await page.waitForFunction(() => document.querySelectorAll('.queue > li').length === 1);
    await page.locator('.queue').getByRole('button', { name: /^Ta: / }).click();
    const asked = page.waitForRequest('**/release');
    await page.getByRole('button', { name: 'Ångra' }).click();
    expect((await asked).postDataJSON()).toEqual({ heldBy: people.lead });
    await page.locator('.queue').getByRole('button', { name: /^Ta: / }).waitFor();
    expect((await town.read(dialogue)).waiting[0]?.claimedBy).toBeNull();
  });

  it('is said in English to who reads English, when the API says no', async () => {
    const dialogue = await town.create({ title: 'Busskurer i Västerhaninge' });
    const lead = await system.signIn(people.lead);
    const { page } = lead;
    await page.evaluate(() => {
      localStorage.setItem('radslag.language', 'en');
    });
    await lead.open('ko?q=Busskurer');
    const take = page.locator('.queue').getByRole('button', { name: /^Take: / });
    await take.click();
    await page.getByRole('button', { name: 'Undo' }).waitFor();
    await town.write(people.coordinator, taskPath(dialogue, 'state-question', 'release'), {});
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('alert').getByText('Nobody has taken the task').first().waitFor();
    expect(await page.getByText('Ingen har tagit uppgiften').count()).toBe(0);
  });

  it('is let go of on the dialogue’s page only after a question that names them', async () => {
    const dialogue = await town.create({ title: 'Cykelvägar i Handen' });
    const [unit = ''] = membersIn(await mandated(town, dialogue), 'statement');
    const task = `statement/${unit}`;
    await town.write(contactOf(unit), taskPath(dialogue, task, 'claim'), {});
    const holder = async (): Promise<string | undefined> =>
      (await town.read(dialogue)).waiting.find(({ key }) => key === task)?.claimedBy?.name;
    const name = (await holder()) ?? '';
    const coordinator = await system.signIn(people.coordinator);
    const { page } = coordinator;
    await coordinator.open(`dialoger/${dialogue}`);
    const row = page.locator('.waiting-list > li', { hasText: name });
    await row.getByText('Vad går att göra').click();
    const release = row.getByRole('button', { name: `Släpp åt ${name}…` });
    await release.click();
    const question = page.getByRole('dialog', { name: `Släpp uppgiften åt ${name}` });
    await question.getByRole('button', { name: 'Avbryt' }).click();
    await question.waitFor({ state: 'detached' });
    expect(await holder()).toBe(name);
    await release.click();
    await question.getByRole('button', { name: `Släpp åt ${name}` }).click();
    await page.getByText('Uppgiften är släppt.').waitFor();
    expect(await holder()).toBeUndefined();
    expect(coordinator.faults).toEqual([]);
  });
});
