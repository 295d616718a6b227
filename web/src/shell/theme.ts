const KEPT = 'radslag.theme';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** The system's, unless the person has chosen on this device. */
export function chosenTheme(): Theme {
  const kept = localStorage.getItem(KEPT);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

export function startTheme(): void {
  const theme = chosenTheme();
  if (theme !== 'system') document.documentElement.dataset['theme'] = theme;
}

export function chooseTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === 'system') {
    delete root.dataset['theme'];
    localStorage.removeItem(KEPT);
    return;
  }
  root.dataset['theme'] = theme;
  localStorage.setItem(KEPT, theme);
}

export function switchTheme(): void {
  chooseTheme(getComputedStyle(document.documentElement).colorScheme.includes('dark') ? 'light' : 'dark');
}
