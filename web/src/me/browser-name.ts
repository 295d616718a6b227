export interface BrowserName {
  readonly browser: string;
  /** What the computer runs, if the browser says. */
  readonly system: string | null;
}

/** In this order: most browsers claim to be others as well. */
const browsers: readonly (readonly [sign: RegExp, name: string])[] = [
  [/\bEdg(e|A|iOS)?\//u, 'Edge'],
  [/\bOPR\//u, 'Opera'],
  [/\b(Firefox|FxiOS)\//u, 'Firefox'],
  [/\b(Chrome|CriOS|HeadlessChrome)\//u, 'Chrome'],
  [/\bSafari\//u, 'Safari'],
];

const systems: readonly (readonly [sign: RegExp, name: string])[] = [
  [/\bWindows\b/u, 'Windows'],
  [/\b(iPhone|iPad)\b/u, 'iOS'],
  [/\bAndroid\b/u, 'Android'],
  [/\bMac OS X\b/u, 'macOS'],
  [/\b(Linux|X11)\b/u, 'Linux'],
];

/** As people call it. Null: it does not say, or in a way nobody knows. */
export function browserName(userAgent: string): BrowserName | null {
  const nameIn = (known: typeof browsers): string | null =>
    known.find(([sign]) => sign.test(userAgent))?.[1] ?? null;
  const browser = nameIn(browsers);
  return browser === null ? null : { browser, system: nameIn(systems) };
}
