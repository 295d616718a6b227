// Bundles the compiled workflow code once, so that a worker starts without webpack. Run after the sources are compiled.
import { renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export async function bundleWorkflows(root) {
  const { bundleWorkflowCode } = createRequire(join(root, 'package.json'))('@temporalio/worker');
  const quiet = () => undefined;
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(root, 'dist', 'workflows', 'index.js'),
    failureConverterPath: join(root, 'dist', 'src', 'temporal', 'failure-converter.js'),
    logger: { log: quiet, trace: quiet, debug: quiet, info: quiet, warn: console.warn, error: console.error },
  });
  const target = join(root, 'dist', 'workflow-bundle.js');
  // A worker that starts meanwhile reads the old one or the new one, never half of it.
  writeFileSync(`${target}.new`, code);
  renameSync(`${target}.new`, target);
  return { target, bytes: Buffer.byteLength(code) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { target, bytes } = await bundleWorkflows(dirname(dirname(fileURLToPath(import.meta.url))));
  console.log(`${target}: ${Math.round(bytes / 1024)} KiB`);
}
