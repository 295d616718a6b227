import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../src/local/project-root';
import { cases } from './cases';

const program = join(projectRoot(), 'dist/test/faults/faults.js');

/** As `npm run faults` runs them, in small, on one whole system; of the test's own servers nothing is used. */
const faults = (): Promise<string> =>
  new Promise((resolve) => {
    const env = Object.fromEntries(
      Object.entries(process.env).filter(
        ([variable]) => !/^(TEST_|DATABASE_|TEMPORAL_ADDRESS|NODE_ENV)/.test(variable),
      ),
    );
    execFile(process.execPath, [program, '--short'], { env, timeout: 580_000 }, (_, said, complained) => {
      resolve(`${said}${complained}`);
    });
  });

describe('the whole system is whole again after', () => {
  let said = '';
  beforeAll(async () => {
    said = await faults();
  }, 600_000);

  test.each(Object.entries(cases).map(([name, { injects }]) => [injects, name]))('%s', (_injects, name) => {
    const outcome = said
      .split('\n')
      .find((line) => /^(OK|EJ PRÖVAT|FEL) /.test(line) && line.includes(` ${name}: `));
    // What this machine cannot try is said so, and is no fault.
    expect(outcome ?? said).toMatch(/^(OK|EJ PRÖVAT) /);
  });
});
