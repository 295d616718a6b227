// Makes a clone ready to start or test: packages, database client, build, Temporal server.
// Plain Node, since nothing is installed when it first runs. A second run finds everything done.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, buildWeb, bundleWorkflows } from './setup/build.mjs';
import { Memory } from './setup/fingerprint.mjs';
import { oneAtATime } from './setup/one-at-a-time.mjs';
import { installPackages, linkPostgresLibraries } from './setup/packages.mjs';
import { generatePrismaClient } from './setup/prisma-client.mjs';
import { SetupFailure } from './setup/progress.mjs';
import { findTemporal } from './setup/temporal-binary.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const memory = new Memory(join(root, '.radslag', 'setup.json'));
const only = process.argv[2];

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 20)) return;
  throw new SetupFailure(
    `Node ${process.versions.node} är för gammal: installera Node 20.20 eller senare (https://nodejs.org) och försök igen.`,
  );
}

try {
  checkNode();
  await oneAtATime(join(root, '.radslag', 'setup.lock'), async () => {
    await installPackages(root);
    await linkPostgresLibraries(root);
    await generatePrismaClient(root, memory);
    await build(root, memory, { force: only === 'build' });
    await bundleWorkflows(root, memory);
    await buildWeb(root, memory);
    if (only !== 'build') await findTemporal(root);
  });
} catch (error) {
  if (!(error instanceof SetupFailure)) throw error;
  process.stderr.write(`\nFel: ${error.message}\n`);
  process.exitCode = 1;
}
