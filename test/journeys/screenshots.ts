import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { startBenchSystem } from '../bench/bench-system';
import { shownIn, themes, widths, type Theme } from './accessible';
import { AtWork } from './at-work';
import { startBrowser } from './browser';
import { pagesOf, type ShownPage } from './pages';
import { fillTown } from './town';

const folder = resolve(process.argv[2] ?? 'screenshots');

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
  const system = await startBenchSystem();
  const browser = await startBrowser();
  try {
    const pages = pagesOf(await fillTown(system.address));
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
    await system.stop();
  }
}

async function photographed(browser: Browser, url: string, pages: readonly ShownPage[]): Promise<void> {
  const [first] = pages;
  if (!first) return;
  const atWork = await AtWork.signIn(browser, url, first.person);
  for (const { name, path } of pages) {
    await shownIn(atWork.page, 'light', 1440);
    await atWork.open(path);
    for (const { theme, width } of lights) {
      await shownIn(atWork.page, theme, width);
      const file = join(folder, `${name}-${theme}-${String(width)}.png`);
      await atWork.page.screenshot({ path: file, fullPage: true, animations: 'disabled' });
    }
  }
  await atWork.leave();
}

void main().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`);
  process.exitCode = 1;
});
