import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger, Worker, type ReplayWorkerOptions } from '@temporalio/worker';
import { projectRoot } from '../../../src/local/project-root';
import { dataConverter, failureConverterPath } from '../../../src/temporal/data-converter';
import { installRuntime } from '../../../src/temporal/driver';
import { workflowCode } from '../../../src/temporal/workflow-bundle';

const folder = join(projectRoot(), 'test', 'histories');
/** What the histories were locked with when they were recorded. */
const key = { id: 'test', key: createHash('sha256').update('radslag').digest() };

type Code = Pick<ReplayWorkerOptions, 'workflowBundle' | 'workflowsPath'>;

/** Histories by what this code does with them: `clean`, or the kind of fault. `of`: those whose name begins so. */
export async function replayed(
  of = '',
  code: Code = workflowCode(),
): Promise<Readonly<Record<string, string>>> {
  installRuntime();
  const options = { ...code, dataConverter: dataConverter([key]) } as ReplayWorkerOptions;
  const found: Record<string, string> = {};
  for (const name of readdirSync(folder).filter((file) => file.startsWith(of) && file.endsWith('.json'))) {
    const history: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'));
    found[name] = await Worker.runReplayHistory(options, history).then(
      () => 'clean',
      (fault: unknown) => (fault instanceof Error ? fault.name : 'unknown'),
    );
  }
  return found;
}

/** Code that does otherwise than it did, for the same check. */
export async function brokenCode(): Promise<Code> {
  const workflowBundle = await bundleWorkflowCode({
    workflowsPath: join(folder, 'broken-workflows.ts'),
    failureConverterPath,
    logger: new DefaultLogger('ERROR'),
  });
  return { workflowBundle };
}
