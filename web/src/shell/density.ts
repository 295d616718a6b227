const KEPT = 'radslag.density';

/** Staff who want more rows on the screen say so on this device. */
export const isTight = (): boolean => localStorage.getItem(KEPT) === 'tight';

export function startDensity(): void {
  if (isTight()) document.documentElement.dataset['density'] = 'tight';
}

export function chooseDensity(tight: boolean): void {
  if (tight) localStorage.setItem(KEPT, 'tight');
  else localStorage.removeItem(KEPT);
  if (tight) document.documentElement.dataset['density'] = 'tight';
  else delete document.documentElement.dataset['density'];
}
