import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger, type WorkerOptions } from '@temporalio/worker';
import { failureConverterPath } from './data-converter';

/** Beside the compiled program; written by `npm run build`. */
const PREBUILT = join(__dirname, '..', '..', 'workflow-bundle.js');

export const workflowsPath = require.resolve('../../workflows');

/** What stands between the workflows and Temporal, bundled with them. */
const workflowInterceptorModules = [require.resolve('../../workflows/carried-trace')];

export type WorkflowCode = Pick<WorkerOptions, 'workflowBundle' | 'workflowsPath' | 'interceptors'>;

/** The workflow code of this build: bundled beforehand, else by the worker itself as it starts (some seconds). */
export const workflowCode = (): WorkflowCode =>
  existsSync(PREBUILT)
    ? { workflowBundle: { codePath: PREBUILT } }
    : { workflowsPath, interceptors: { workflowModules: workflowInterceptorModules } };

export async function bundleWorkflows(): Promise<string> {
  const logger = new DefaultLogger('WARN');
  const { code } = await bundleWorkflowCode({
    ...{ workflowsPath, workflowInterceptorModules, failureConverterPath, logger },
  });
  return code;
}
