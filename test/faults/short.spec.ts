import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../src/local/project-root';
import { cases } from './whole-system/cases';

const program = join(projectRoot(), 'dist/test/faults/whole-system/faults.js');

/** As `npm run faults` runs it, in small: the whole system, and what is used of the test's own servers is nothing. */
const faults = (name: string): Promise<string> =>
  new Promise((resolve) => {
    const env = Object.fromEntries(
      Object.entries(process.env).filter(
        ([variable]) => !/^(TEST_|DATABASE_|TEMPORAL_ADDRESS|NODE_ENV)/.test(variable),
      ),
    );
    execFile(
      process.execPath,
      [program, '--short', '--case', name],
      { env, timeout: 170_000 },
      (fault, said, complained) => {
        resolve(fault ? `${said}${complained}` : 'whole');
      },
    );
  });

describe('the whole system is whole again after', () => {
  test.each(Object.entries(cases).map(([name, { injects }]) => [injects, name]))(
    '%s',
    async (_injects, name) => {
      expect(await faults(name)).toBe('whole');
    },
    180_000,
  );
});
