import type { Page } from 'playwright-core';

/** What is wrong with where the focus is, as the page stands: nothing, when whoever looks can see it. */
export async function focusFault(page: Page): Promise<string | null> {
  const { name, isHeld, isInWindow, isActive, isRinged, covers } = await page.evaluate(lookedAt);
  if (!isHeld) return 'the focus is lost';
  if (!isInWindow) return `${name} has the focus and is not on screen`;
  // A heading, a dialog or a list of faults is given the focus to be read; only what can be acted upon shows a ring.
  if (isActive && !isRinged) return `${name} shows no ring`;
  // Hidden by whatever lies over all of it, and by a bar that sticks over any of it.
  const hiding = covers.every((cover) => cover !== null)
    ? covers[0]
    : covers.find((cover) => cover?.isBar === true);
  return hiding ? `${name} is hidden under ${hiding.name}` : null;
}

interface LookedAt {
  readonly name: string;
  readonly isHeld: boolean;
  readonly isInWindow: boolean;
  readonly isActive: boolean;
  readonly isRinged: boolean;
  /** What lies over its first line, its middle and its last; null: nothing does. */
  readonly covers: readonly ({ readonly name: string; readonly isBar: boolean } | null)[];
}

/** Runs in the page. */
function lookedAt(): LookedAt {
  const at = document.activeElement ?? document.body;
  const seen = drawn(at);
  const { left, right, top, bottom, width, height } = seen.getBoundingClientRect();
  const [first, last] = [Math.max(top, 0) + 2, Math.min(bottom, innerHeight) - 2];
  const middle = Math.min((left + Math.min(right, innerWidth)) / 2, innerWidth - 2);
  return {
    name: named(at),
    isHeld: at !== document.body,
    isInWindow: Math.min(width, height) > 1 && first < last && left < innerWidth && right > 0,
    isActive: at instanceof HTMLElement && at.tabIndex >= 0,
    isRinged: [seen, seen.parentElement, seen.parentElement?.parentElement].some(hasRing),
    covers: [first, (first + last) / 2, last].map((line) => coverAt(middle, line)),
  };

  /** A box to tick may lie unseen over the label that is drawn. */
  function drawn(element: Element): Element {
    return getComputedStyle(element).opacity === '0' ? (element.closest('label') ?? element) : element;
  }

  function named(element: Element): string {
    const words = element.getAttribute('aria-label') ?? element.textContent;
    return `${element.localName}.${element.classList.value} ”${words.trim().slice(0, 60)}”`;
  }

  function hasRing(element: Element | null | undefined): boolean {
    if (!element) return false;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !/^rgba.*, 0\)$/.test(outlineColor);
  }

  function coverAt(across: number, down: number): LookedAt['covers'][number] {
    const there = document.elementFromPoint(across, down);
    if (there === null || seen.contains(there) || there.contains(seen)) return null;
    const bar = there.closest('.actionbar, .bulkbar, .topbar, thead');
    const isBar = bar !== null && ['sticky', 'fixed'].includes(getComputedStyle(bar).position);
    return { name: named(there), isBar };
  }
}
