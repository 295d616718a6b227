import { setTimeout } from 'node:timers/promises';
import { misleading, shownIn, themes, violations, widths } from './accessible';
import { AtWork } from './at-work';
import { focusFault } from './focus-shown';
import { forcedColourFaults } from './forced-colours';
import { motionFaults } from './motion';
import { pagesOf, type ShownPage } from './pages';
import { printFaults, sheetsOf } from './printed';
import { reflowFaults } from './reflow';
import { StaffSystem } from './staff-system';
import { statesOf, type ShownState } from './states';
import { fillTown, type Town } from './town';
import { TownOverHttp } from './town-over-http';

/** Longer than it takes to look at what waits. */
const SLOW_MS = 6_000;

let system: StaffSystem;
let town: Town;
let pages: readonly ShownPage[];

beforeAll(async () => {
  system = await StaffSystem.start();
  town = await fillTown(system.url, (days) => system.forward(days));
  pages = pagesOf(town);
}, 120_000);

afterAll(() => system.stop());

describe('every page', () => {
  it('is accessible in light and dark, wide and narrow, enlarged, in few colours and on paper', async () => {
    expect(await lookedAt(pages, faultsOf)).toEqual([]);
  }, 1_200_000);

  it('is accessible with what opens in front of it, and as it fails and waits', async () => {
    const secluded = { definition: 'brukardialog.punktdialog', title: 'Mat på Tallhöjden' };
    const closed = await new TownOverHttp(system.url).create(secluded);
    expect(await lookedAt(statesOf(town, closed), faultsOfState)).toEqual([]);
  }, 300_000);

  it.each([
    { name: 'dialog-samordning', sheet: 'upright' },
    { name: 'vem-gor-vad-punktdialog', sheet: 'across' },
  ])(
    'is printed on A4: $name',
    async ({ name, sheet }) => {
      const { person, path } = pages.find((page) => page.name === name) ?? { person: '', path: '' };
      const atWork = await AtWork.signIn(system.browser, system.url, person);
      await atWork.open(path);
      const sheets = sheetsOf(await atWork.page.pdf({ format: 'A4', preferCSSPageSize: true }));
      expect(new Set(sheets)).toEqual(new Set([sheet]));
      await atWork.leave();
    },
    60_000,
  );
});

/** What is wrong, and where, as each looks at what is theirs; also what broke the page's policy meanwhile. */
async function lookedAt<Shown extends Pick<ShownPage, 'name' | 'person'>>(
  all: readonly Shown[],
  look: (atWork: AtWork, shown: Shown) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const person of new Set(all.map((each) => each.person))) {
    const atWork = await AtWork.signIn(system.browser, system.url, person);
    for (const shown of all.filter((each) => each.person === person))
      found.push(...(await look(atWork, shown)).map((fault) => `${shown.name} ${fault}`));
    found.push(...atWork.faults.map((fault) => `${person}: ${fault}`));
    await atWork.leave();
  }
  return found;
}

async function faultsOf(atWork: AtWork, { path }: ShownPage): Promise<readonly string[]> {
  const { page } = atWork;
  await shownIn(page, 'light', 1440);
  await atWork.open(path);
  const found = [
    ...(await misleading(page)),
    ...(await motionFaults(page)),
    ...(await forcedColourFaults(page)),
  ];
  for (const theme of themes) {
    for (const width of widths) {
      await shownIn(page, theme, width);
      const wrong = await violations(page);
      found.push(...wrong.map((fault) => `${theme} ${String(width)}: ${fault}`));
    }
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (wider > 0) found.push(`at ${String(widths.at(-1))} px is ${String(wider)} px too wide`);
  }
  return [...found, ...(await reflowFaults(page)), ...(await printFaults(page))];
}

async function faultsOfState(atWork: AtWork, shown: ShownState): Promise<readonly string[]> {
  const { page } = atWork;
  const { path, come, focused, slow } = shown;
  await shownIn(page, 'light', 1440);
  await atWork.open(path);
  if (slow !== undefined)
    await page.route(slow, async (route) => {
      await setTimeout(SLOW_MS);
      await route.continue();
    });
  await come(page);
  const found = [...(await motionFaults(page)), ...(await violations(page))];
  if (focused) {
    await page.emulateMedia({ forcedColors: 'active' });
    found.push(...[await focusFault(page)].filter((fault) => fault !== null));
    await page.emulateMedia({ forcedColors: null });
  }
  await shownIn(page, 'dark', 360);
  return [...found, ...(await violations(page))];
}
