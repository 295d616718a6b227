import type { Page } from 'playwright-core';
import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';

export const EVERYTHING: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
/** What other colours may change. */
export const COLOURS: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
};

const script = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

declare global {
  interface Window {
    axe: { run: (context: Document, options: RunOptions) => Promise<AxeResults> };
  }
}

/** What axe finds wrong on the page as it stands, a line each: the rule, and where. */
export async function violations(page: Page, rules: RunOptions = EVERYTHING): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(script);
  const found = await page.evaluate((chosen) => window.axe.run(document, chosen), rules);
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

/** Links that say of another page that it is the one shown. */
export const misleading = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('main a[aria-current=page]')]
      .filter(({ pathname }) => pathname !== window.location.pathname)
      .map(({ textContent }) => `says of ”${textContent}” that it is this page`),
  );

export const themes = ['light', 'dark'] as const;
export const widths = [1440, 360] as const;
export type Theme = (typeof themes)[number];

/** Shows the page that stands there in another light and width. */
export async function shownIn(page: Page, theme: Theme, width: number): Promise<void> {
  await page.setViewportSize({ width, height: width > 1000 ? 900 : 740 });
  await page.evaluate((chosen) => {
    document.documentElement.dataset['theme'] = chosen;
  }, theme);
}
