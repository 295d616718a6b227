import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../../src/local/project-root';
import { testFolder } from '../support/database';

const run = promisify(execFile);
const scripts = join(projectRoot(), 'scripts');

/** The scripts are plain modules that run before anything is compiled: they are tried as Node runs them. */
const asModule = (program: string, variables: Readonly<Record<string, string>> = {}): Promise<string> =>
  run(process.execPath, ['--input-type=module', '-e', program], {
    env: { ...process.env, TEMPORAL_ADDRESS: '', TEMPORAL_CLI_PATH: '', ...variables },
  }).then(({ stdout }) => stdout);

const emptyFolder = (): string => mkdtempSync(join(testFolder(), 'setup-'));

describe('set-up', () => {
  it('has nothing to do the second time', async () => {
    await run(process.execPath, [join(scripts, 'setup.mjs')]);
    const { stdout } = await run(process.execPath, [join(scripts, 'setup.mjs')]);
    expect(stdout).toBe('');
  });

  it('waits for another in the same folder', async () => {
    const lock = join(emptyFolder(), 'lock');
    const program = `
      import { setTimeout } from 'node:timers/promises';
      import { oneAtATime } from '${scripts}/setup/one-at-a-time.mjs';
      const enter = (name) => oneAtATime('${lock}', async () => {
        console.log(name, 'in');
        await setTimeout(300);
        console.log(name, 'out');
      });
      await Promise.all([enter('first'), enter('second')]);`;
    const lines = (await asModule(program)).split('\n').filter((line) => /in$|out$/.test(line));
    expect(lines).toEqual(['first in', 'first out', 'second in', 'second out']);
  });

  it('is not held up by one that was killed', async () => {
    const lock = join(emptyFolder(), 'lock');
    // Above the highest number Linux gives to a process.
    writeFileSync(lock, '4194305');
    const program = `
      import { oneAtATime } from '${scripts}/setup/one-at-a-time.mjs';
      await oneAtATime('${lock}', async () => console.log('in'));`;
    await expect(asModule(program)).resolves.toBe('in\n');
    expect(existsSync(lock)).toBe(false);
  });
});

describe('set-up and the Temporal server', () => {
  const find = (root: string): string => `
    import { findTemporal } from '${scripts}/setup/temporal-binary.mjs';
    await findTemporal('${root}');`;

  const installed = (version: string): string => {
    const folder = join(emptyFolder(), 'bin');
    mkdirSync(folder);
    writeFileSync(join(folder, 'temporal'), `#!/bin/sh\necho temporal version ${version}\n`);
    chmodSync(join(folder, 'temporal'), 0o755);
    return folder;
  };

  it.each(['1.9.1', '1.10.0', '2.0.0'])('uses the one on the path from 1.9: %s', async (version) => {
    const root = emptyFolder();
    const path = installed(version);
    await asModule(find(root), { PATH: `${path}:${process.env['PATH'] ?? ''}` });
    expect(readlinkSync(join(root, '.radslag/bin/temporal'))).toBe(join(path, 'temporal'));
  });

  it('looks for none where one in operation is named', async () => {
    const root = emptyFolder();
    await asModule(find(root), { TEMPORAL_ADDRESS: 'temporal:7233' });
    expect(existsSync(join(root, '.radslag'))).toBe(false);
  });

  it('says in one sentence what to do where it can be had from nowhere', async () => {
    // Outside the clone, so that the SDK, which could download one, is not found either.
    const root = mkdtempSync(join(tmpdir(), 'radslag-'));
    await expect(asModule(find(root), { PATH: installed('1.8.0') })).rejects.toThrow(
      'Temporals server kunde inte hämtas: installera kommandot `temporal`',
    );
    rmSync(root, { recursive: true });
  });
});
