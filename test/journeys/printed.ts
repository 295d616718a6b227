import type { Page } from 'playwright-core';

/** An A4 within margins of a centimetre, in CSS pixels. */
const PAPER = { upright: 718, across: 1047 } as const;

/** What is wrong with the page on paper: what can only be pressed, and what falls outside the sheet. */
export async function printFaults(page: Page): Promise<readonly string[]> {
  await page.emulateMedia({ media: 'print' });
  const isAcross = await page.evaluate(() => getComputedStyle(document.body).page !== 'auto');
  await page.setViewportSize({ width: isAcross ? PAPER.across : PAPER.upright, height: 1_000 });
  const faults = await page.evaluate(found);
  await page.emulateMedia({ media: null });
  return faults;
}

/** Runs in the page. */
function found(): readonly string[] {
  const seen = [...document.body.querySelectorAll<HTMLElement>('*')].filter(
    (element) => element.checkVisibility() && getComputedStyle(element).clipPath === 'none',
  );
  const pressed = seen.filter((element) =>
    element.matches('button, .btn, .tabs, .crumbs, .sidenav, .topbar'),
  );
  const cut = seen.filter(
    (element) => element.innerText !== '' && Math.max(beyond(element), within(element)) > 1,
  );
  const isDark = getComputedStyle(document.documentElement).colorScheme !== 'light';
  return [
    ...(isDark ? ['prints light words on white'] : []),
    ...pressed.map((element) => `prints ${named(element)}`),
    ...cut.map((element) => `cuts ${named(element)}`),
  ];

  /** Over the sheet's edge. */
  function beyond(element: HTMLElement): number {
    return element.getBoundingClientRect().right - innerWidth;
  }

  /** In a box that moves on a screen, or in a cell whose words run into the next. */
  function within(element: HTMLElement): number {
    const { overflowX } = getComputedStyle(element);
    return overflowX === 'visible' && !element.matches('th, td')
      ? 0
      : element.scrollWidth - element.clientWidth;
  }

  function named(element: HTMLElement): string {
    return `${element.localName}.${element.className} ”${element.innerText.slice(0, 40)}”`;
  }
}

/** The sides of an A4 in points. */
const SHORT = 595;
const LONG = 842;

/** How each page of the document lies: an A4 upright or across, or its size in points if it is no A4. */
export const sheetsOf = (pdf: Buffer): readonly string[] =>
  [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => {
    const is = (across: number, up: number): boolean =>
      Math.abs(Number(width) - across) < 2 && Math.abs(Number(height) - up) < 2;
    if (is(SHORT, LONG)) return 'upright';
    return is(LONG, SHORT) ? 'across' : `${String(width)} × ${String(height)}`;
  });
