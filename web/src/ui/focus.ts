let expected = false;

/** The page that comes takes the focus to its heading, unless what had it is still there within the page. */
export function focusAfterNavigation(): void {
  expected = true;
}

/** Called by a heading that has just come. */
export function takeFocus(heading: HTMLElement | null): void {
  if (!expected || heading === null) return;
  expected = false;
  const { activeElement } = document;
  if (activeElement?.closest('main') && activeElement.isConnected) return;
  heading.focus();
}
