const KEPT = 'radslag.theme';

/** The system's, unless the person has chosen on this device. */
export function startTheme(): void {
  const kept = localStorage.getItem(KEPT);
  if (kept === 'light' || kept === 'dark') document.documentElement.dataset['theme'] = kept;
}

export function switchTheme(): void {
  const root = document.documentElement;
  const next = getComputedStyle(root).colorScheme.includes('dark') ? 'light' : 'dark';
  root.dataset['theme'] = next;
  localStorage.setItem(KEPT, next);
}
