import type { Theme } from '../../src/contract/analysis';
import type { ContributionItem } from '../../src/contract/contribution';
import type { Page } from '../../src/contract/page';
import { coordinated, people } from '../support/lives';
import * as records from '../support/sample-records';
import type { AtKeyboard } from './at-keyboard';
import { byKeyboard } from './by-keyboard';
import { StaffSystem } from './staff-system';
import { TownOverHttp } from './town-over-http';

jest.setTimeout(60_000);

/** Under a heading that says nothing, and with one age that is none. */
const ANSWERS = {
  name: 'lappar.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    'Ruta 1;Ålder;Kön\nDet är mörkt vid tunneln. Sätt upp lampor.;34;kvinna\nFler bänkar.;tolv;man\n',
  ),
};

let system: StaffSystem;
let town: TownOverHttp;
let dialogue: string;
let steward: AtKeyboard;
let analyst: AtKeyboard;

beforeAll(async () => {
  system = await StaffSystem.start();
  town = new TownOverHttp(system.url);
  dialogue = await town.create({ title: 'Trygga vägar till skolan i Vega' });
  await coordinated(town, dialogue, { boardDate: records.day(0), collectionBegins: records.day(0) });
  await town.settle(people.communicator, dialogue, 'invite', { record: records.invitation });
  await town.contributions(dialogue, 2);
}, 90_000);
afterAll(() => system.stop());

const said = async (): Promise<readonly string[]> => {
  const path = `dialogues/${dialogue}/contributions`;
  const { items } = await town.get<Page<ContributionItem>>(people.analyst, path);
  return items.map(({ text }) => text);
};

/** With how many contributions there are of each. */
const themes = async (): Promise<readonly (readonly [string, number])[]> => {
  const { items } = await town.get<Page<Theme>>(people.analyst, `dialogues/${dialogue}/themes`);
  return items.map(({ name, contributions }) => [name, contributions]);
};

describe('what people have said, by the keyboard alone', () => {
  it('is brought in from a file: chosen, its columns named, and counted', async () => {
    steward = await byKeyboard(system, 'David Åkesson');
    const { page } = steward;
    await steward.atWork.open(`dialoger/${dialogue}/underlag`);
    await steward.tabTo({ name: 'Ta in en fil', is: 'a' });
    await steward.press('Enter');
    await steward.landsOn({ name: 'Ta in en fil', is: 'h1' });
    await steward.tabTo({ name: 'Välj fil', is: 'button' });
    const chooser = page.waitForEvent('filechooser');
    await steward.press('Enter');
    await (await chooser).setFiles(ANSWERS);
    await page.getByText('Säg vilken kolumn som är bidraget.').waitFor();
    await steward.landsOn({ name: 'Ta in en fil', is: 'h1' });
    await steward.tabTo({ name: 'Ruta 1 blir', is: 'select' });
    await steward.press('ArrowDown');
    await page.getByText('1 av de första 2 raderna kan tas in.').waitFor();
    await steward.landsOn({ name: 'Ruta 1 blir', is: 'select' });
    await page.reload();
    // What was chosen and what was guessed, as they stood.
    await page.getByText('1 av de första 2 raderna kan tas in.').waitFor();
    expect(await page.getByLabel('Ruta 1 blir').inputValue()).toBe('text');
    expect(await page.getByLabel('Ålder blir').inputValue()).toBe('age');
    await steward.tabTo({ name: 'Metod', is: 'text' });
    await steward.type('gåtur');
    await steward.tabTo({ name: 'Ta in filen', is: 'button' });
    await steward.press('Enter');
    await steward.landsOn({ name: 'Import av lappar.csv', is: 'h1' });
    await page.getByText('1 av 2 rader är intagna.').waitFor();
    expect(await said()).toContain('Det är mörkt vid tunneln. Sätt upp lampor.');
  });

  it('that could not be brought in is read row by row, and the way back to the file is found', async () => {
    const { page } = steward;
    await page.getByRole('cell', { name: 'tolv' }).waitFor();
    await steward.landsOn({ name: 'Import av lappar.csv', is: 'h1' });
    await steward.tabTo({ name: 'Hämta 1 felrad', is: 'a' });
    const download = page.waitForEvent('download');
    await steward.press('Enter');
    expect((await download).suggestedFilename()).toBe('felrader.csv');
    await steward.tabTo({ name: 'Ta in en rättad fil', is: 'a' });
    await steward.press('Enter');
    await steward.landsOn({ name: 'Ta in en fil', is: 'h1' });
  });

  it('gets a theme of its own', async () => {
    analyst = await byKeyboard(system, 'Maria Hellström');
    await analyst.atWork.open(`dialoger/${dialogue}/kodning`);
    await analyst.tabTo({ name: 'Nytt tema', is: 'button' });
    await analyst.press('Enter');
    await analyst.landsOn({ name: 'Temats namn', is: 'text' });
    await analyst.type('Belysning');
    await analyst.tabTo({ name: 'Skapa temat', is: 'button' });
    await analyst.press('Enter');
    await analyst.landsOn({ name: 'Nytt tema', is: 'button' });
    await analyst.page.getByRole('link', { name: /Belysning/ }).waitFor();
    expect(await themes()).toEqual([['Belysning', 0]]);
  });

  it('is coded: a passage is selected in the text and put under the theme', async () => {
    const { page } = analyst;
    await analyst.tabTo({ name: 'Koda bidrag 1', is: 'button' });
    await analyst.press('Enter');
    await analyst.landsOn({ name: 'Bidrag 1: markera ett stycke', is: 'textarea' });
    await analyst.press('Control+Home');
    for (let letter = 0; letter < 12; letter += 1) await analyst.press('Shift+ArrowRight');
    await page.getByText(/^Markerat: /).waitFor();
    await analyst.tabTo({ name: 'Belysning', is: 'button' });
    await analyst.press('Enter');
    await analyst.tabTo({ name: /^Ta bort ”.*” från Belysning$/, is: 'button' });
    expect(await themes()).toEqual([['Belysning', 1]]);
    await analyst.press('Enter');
    await analyst.landsOn({ name: 'Kodat i bidraget', is: 'h3' });
    expect(await themes()).toEqual([['Belysning', 0]]);
  });

  it('is coded sentence by sentence, one contribution after the other', async () => {
    const { page } = analyst;
    await analyst.tabTo({ name: 'Nästa bidrag', is: 'button' });
    await analyst.press('Enter');
    await analyst.landsOn({ name: 'Bidrag 2: markera ett stycke', is: 'textarea' });
    await analyst.tabTo({ name: 'Välj mening', is: 'summary' });
    await analyst.press('Enter');
    await analyst.press('Tab');
    await analyst.press('Space');
    await page.getByText(/^Markerat: /).waitFor();
    await analyst.tabTo({ name: 'Till ordet', is: 'select' });
    await analyst.press('Home');
    await analyst.tabTo({ name: 'Belysning', is: 'button' });
    await analyst.press('Enter');
    await analyst.tabTo({ name: /^Ta bort ”\S+” från Belysning$/, is: 'button' });
    await analyst.tabTo({ name: 'Stäng bidrag 2', is: 'button' });
    await analyst.press('Enter');
    // It is no longer among those that are not coded.
    await analyst.landsOn({ name: 'Koda bidrag 3', is: 'button' });
    expect(await themes()).toEqual([['Belysning', 1]]);
  });

  it('breaks nothing', () => {
    expect(system.faults()).toEqual([]);
  });
});
