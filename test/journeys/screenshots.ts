import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Pool } from 'pg';
import type { Browser, Page } from 'playwright-core';
import { outlivingLoss } from '../../src/database/outliving-loss';
import { Clock } from '../../src/register/clock';
import { startSystem } from '../whole-system/started-system';
import { shownIn, themes, widths, type Theme } from './accessible';
import { AtWork } from './at-work';
import { startBrowser } from './browser';
import { pagesOf, type ShownPage } from './pages';
import { fillTown } from './town';

const folder = resolve('screenshots');
/** `npm run screenshots -- dialog import`: only the pages whose names begin so. */
const beginnings = process.argv.slice(2);

interface Light {
  readonly theme: Theme;
  readonly width: number;
}

/** Wide in both lights, and narrow once: what differs between narrow light and narrow dark is seen in these. */
const lights: readonly Light[] = themes.flatMap((theme) =>
  widths.filter((width) => theme === 'light' || width > 1_000).map((width) => ({ theme, width })),
);

/** Walks every page of the staff app in a real browser, on a town of its own, and writes a PNG of each. */
async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const system = await startSystem();
  const pool = outlivingLoss(new Pool({ connectionString: system.databaseUrl, max: 1 }));
  const browser = await startBrowser();
  try {
    const town = await fillTown(system.address, (days) => new Clock(pool, true).forward(days * 86_400));
    const pages = pagesOf(town).filter(isAskedFor);
    for (const person of new Set(pages.map((page) => page.person))) {
      await photographed(
        browser,
        system.address,
        pages.filter((page) => page.person === person),
      );
    }
    process.stdout.write(`${String(pages.length * lights.length)} bilder i ${folder}\n`);
  } finally {
    await browser.close();
    await pool.end();
    await system.stop();
  }
}

const isAskedFor = ({ name }: ShownPage): boolean =>
  beginnings.length === 0 || beginnings.some((beginning) => name.startsWith(beginning));

async function photographed(browser: Browser, url: string, pages: readonly ShownPage[]): Promise<void> {
  const [first] = pages;
  if (!first) return;
  const atWork = await AtWork.signIn(browser, url, first.person);
  for (const { name, path } of pages) {
    await shownIn(atWork.page, 'light', 1440);
    await atWork.open(path);
    for (const { theme, width } of lights) {
      await shownIn(atWork.page, theme, width);
      await wholeIn(atWork.page);
      const file = join(folder, `${name}-${theme}-${String(width)}.png`);
      await atWork.page.screenshot({ path: file, animations: 'disabled' });
    }
  }
  await atWork.leave();
}

/** A window as high as the page, so that what sticks to its edge covers nothing. */
async function wholeIn(page: Page): Promise<void> {
  const width = page.viewportSize()?.width ?? 0;
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height });
}

void main().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`);
  process.exitCode = 1;
});
