import { shownIn, themes, violations, widths } from './accessible';
import { AtWork } from './at-work';
import { pagesOf, type ShownPage } from './pages';
import { StaffSystem } from './staff-system';
import { fillTown } from './town';

let system: StaffSystem;
let pages: readonly ShownPage[];

beforeAll(async () => {
  system = await StaffSystem.start();
  pages = pagesOf(await fillTown(system.url, (days) => system.forward(days)));
}, 120_000);

afterAll(() => system.stop());

describe('every page', () => {
  it('is accessible in light and dark, wide and narrow, and breaks no policy', async () => {
    const found: string[] = [];
    for (const person of new Set(pages.map((page) => page.person))) {
      const atWork = await AtWork.signIn(system.browser, system.url, person);
      for (const page of pages.filter((each) => each.person === person)) {
        found.push(...(await faultsOf(atWork, page)));
      }
      found.push(...atWork.faults.map((fault) => `${person}: ${fault}`));
      await atWork.leave();
    }
    expect(found).toEqual([]);
  }, 1_200_000);
});

async function faultsOf(atWork: AtWork, { name, path }: ShownPage): Promise<readonly string[]> {
  const { page } = atWork;
  await shownIn(page, 'light', 1440);
  await atWork.open(path);
  const found: string[] = [];
  for (const theme of themes) {
    for (const width of widths) {
      await shownIn(page, theme, width);
      const wrong = await violations(page);
      found.push(...wrong.map((fault) => `${name} ${theme} ${String(width)}: ${fault}`));
    }
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (wider > 0) found.push(`${name} at ${String(widths.at(-1))} px is ${String(wider)} px too wide`);
  }
  return found;
}
