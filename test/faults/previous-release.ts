import { execFileSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/local/project-root';

export interface Release {
  readonly root: string;
  /** As people read it. */
  readonly commit: string;
}

const BUILD = `
  import { build, bundleWorkflows } from './scripts/setup/build.mjs';
  import { Memory } from './scripts/setup/fingerprint.mjs';
  import { generatePrismaClient } from './scripts/setup/prisma-client.mjs';
  const memory = new Memory('.radslag/setup.json');
  await generatePrismaClient(process.cwd(), memory);
  await build(process.cwd(), memory);
  await bundleWorkflows(process.cwd(), memory);`;

/**
 * The release before: a commit while there is no tag. It drives dialogues in the first way (decision 16). Moved when a
 * release is made: to the tag of the one that production then leaves, which `deploy` must carry on from and back to.
 */
const PREVIOUS = '32da35b';

/** The release before, made anew in a folder. Null in a copy without its history. */
export function buildPreviousRelease(folder: string): Release | null {
  if (!isKnown(PREVIOUS)) return null;
  const root = join(folder, 'previous');
  git(folder, 'clone', '--quiet', '--shared', '--no-checkout', projectRoot(), root);
  git(root, 'checkout', '--quiet', PREVIOUS);
  symlinkSync(join(projectRoot(), 'node_modules'), join(root, 'node_modules'));
  writeFileSync(join(root, 'build-previous.mjs'), BUILD);
  execFileSync(process.execPath, ['build-previous.mjs'], { cwd: root, stdio: 'pipe' });
  return { root, commit: PREVIOUS };
}

function isKnown(commit: string): boolean {
  try {
    git(projectRoot(), 'cat-file', '-e', `${commit}^{commit}`);
    return true;
  } catch {
    return false;
  }
}

const git = (root: string, ...words: readonly string[]): string =>
  execFileSync('git', ['-C', root, ...words], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
