import type { Page } from 'playwright-core';
import { COLOURS, violations } from './accessible';

/** What is lost when the system's own few colours replace ours. */
export async function forcedColourFaults(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ forcedColors: 'active' });
  const faults = [...(await violations(page, COLOURS)), ...(await page.evaluate(found))];
  await page.emulateMedia({ forcedColors: null });
  return faults;
}

/** Runs in the page: what a ground alone would have told. */
function found(): readonly string[] {
  const telling = '[aria-current], .selected, .status.act, .chip, .tag, .count.due';
  return [...document.querySelectorAll<HTMLElement>(telling)]
    .filter((element) => element.checkVisibility() && !isDrawn(element))
    .map(
      (element) =>
        `does not show ${element.localName}.${element.className} ”${element.innerText.slice(0, 40)}”`,
    );

  /** By a line, or by a ground it keeps. */
  function isDrawn(element: HTMLElement): boolean {
    const { outlineStyle, borderBlockEndStyle, forcedColorAdjust } = getComputedStyle(element);
    return outlineStyle !== 'none' || borderBlockEndStyle !== 'none' || forcedColorAdjust === 'none';
  }
}
