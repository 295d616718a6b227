import type { Browser } from 'playwright-core';

/** As root, without a graphics card, and calling nobody but us. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** A real Chromium, out of its package. */
export async function startBrowser(): Promise<Browser> {
  const [{ default: packed }, { chromium }] = await Promise.all([
    import('@sparticuz/chromium'),
    import('playwright-core'),
  ]);
  return chromium.launch({
    executablePath: await packed.executablePath(),
    args: ARGUMENTS,
    // Dates in forms stand as they do in Swedish browsers.
    env: { ...process.env, LANGUAGE: 'sv_SE', LC_ALL: 'sv_SE.UTF-8' },
  });
}
