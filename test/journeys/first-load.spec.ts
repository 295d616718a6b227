import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { projectRoot } from '../../src/local/project-root';
import { people } from '../support/lives';
import { AtWork } from './at-work';
import { StaffSystem } from './staff-system';

/** Bytes of gzip. */
const LIMIT = 200_000;

let system: StaffSystem;
beforeAll(async () => {
  system = await StaffSystem.start();
}, 60_000);
afterAll(() => system.stop());

it('the first load asks for at most 200 kB of packed script', async () => {
  const { page } = await AtWork.signIn(system.browser, system.url, people.lead);
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => new URL(name).pathname.endsWith('.js')),
  );
  expect(scripts.length).toBeGreaterThan(0);
  const sizes = scripts.map((name) => [basename(name), packedSize(basename(name))] as const);
  const total = sizes.reduce((sum, [, bytes]) => sum + bytes, 0);
  expect(total).toBeLessThanOrEqual(LIMIT);
});

const packedSize = (file: string): number =>
  statSync(join(projectRoot(), 'dist/web/assets', `${file}.gz`)).size;
