import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../src/local/project-root';
import { bundleWorkflows, type WorkflowCode } from '../../src/temporal/workflow-bundle';

const SOURCES = [
  'workflows',
  'src/temporal/failure-converter.ts',
  'src/temporal/workflow-bundle.ts',
  'package-lock.json',
];

/** The workflow code as the worker runs it: bundled once for all suites, and again when it changes. */
export async function bundledWorkflows(): Promise<WorkflowCode & { readonly codePath: string }> {
  const codePath = join(projectRoot(), '.radslag', 'workflow-code', `${fingerprint()}.js`);
  if (!existsSync(codePath)) {
    mkdirSync(dirname(codePath), { recursive: true });
    const half = `${codePath}.${String(process.pid)}`;
    writeFileSync(half, await bundleWorkflows());
    renameSync(half, codePath);
  }
  return { codePath, workflowBundle: { codePath } };
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const source of SOURCES)
    for (const file of filesIn(join(projectRoot(), source))) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

const filesIn = (path: string): readonly string[] =>
  /\.\w+$/.test(path)
    ? [path]
    : readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name))
        .sort();
