import type { Page } from 'playwright-core';

/** A window of 1280 × 1024 px at 400 % (WCAG 1.4.10). */
const ENLARGED = { width: 320, height: 256 };

/** What cannot be read or reached on the page as it stands when everything is four times as large. */
export async function reflowFaults(page: Page): Promise<readonly string[]> {
  await page.setViewportSize(ENLARGED);
  return page.evaluate(found);
}

/** Runs in the page. */
function found(): readonly string[] {
  const faults: string[] = [];
  const wider = document.documentElement.scrollWidth - innerWidth;
  if (wider > 0) faults.push(`is ${String(wider)} px too wide`);
  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    if (!element.checkVisibility()) continue;
    const style = getComputedStyle(element);
    if (isCut(element, style)) faults.push(`cuts ${named(element)}`);
    if (isCovering(element, style)) faults.push(`is covered by ${named(element)}`);
  }
  return faults;

  function named(element: HTMLElement): string {
    return `${element.localName}.${element.className} ”${element.innerText.slice(0, 40)}”`;
  }

  /** Words beyond an edge that nobody can move. */
  function isCut(element: HTMLElement, { overflowX, overflowY, clipPath }: CSSStyleDeclaration): boolean {
    if (clipPath !== 'none' || element.innerText === '') return false;
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
    const isHidden = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
    return (
      (isHidden(overflowX) && scrollWidth > clientWidth + 1) ||
      (isHidden(overflowY) && scrollHeight > clientHeight + 1)
    );
  }

  /** What stays while the rest moves leaves two thirds of the window to read in. */
  function isCovering(element: HTMLElement, { position }: CSSStyleDeclaration): boolean {
    if (position !== 'sticky' && position !== 'fixed') return false;
    const { width, height } = element.getBoundingClientRect();
    return (
      width * height > (innerWidth * innerHeight) / 3 || (width > innerWidth / 3 && height > innerHeight / 3)
    );
  }
}
