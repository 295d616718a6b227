import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger, Worker, type ReplayWorkerOptions } from '@temporalio/worker';
import { projectRoot } from '../../src/local/project-root';
import { dataConverter, failureConverterPath } from '../../src/temporal/data-converter';
import { installRuntime } from '../../src/temporal/driver';
import { payloadKeys } from './payload-keys';

const folder = join(projectRoot(), 'test', 'histories');

export interface RecordedHistory {
  readonly name: string;
  readonly text: string;
}

export const recordedHistories = (): readonly RecordedHistory[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

export type ReplayedCode = Pick<ReplayWorkerOptions, 'workflowBundle' | 'workflowsPath' | 'interceptors'>;

/** @throws what is wrong with how this code carries it on */
export async function replay({ text }: RecordedHistory, code: ReplayedCode): Promise<void> {
  installRuntime();
  const options = { ...code, dataConverter: dataConverter(payloadKeys) } as ReplayWorkerOptions;
  await Worker.runReplayHistory(options, JSON.parse(text));
}

/** Code that does otherwise than it did. */
export async function brokenCode(): Promise<ReplayedCode> {
  installRuntime();
  const workflowBundle = await bundleWorkflowCode({
    workflowsPath: join(folder, 'broken-workflows.ts'),
    failureConverterPath,
    logger: new DefaultLogger('ERROR'),
  });
  return { workflowBundle };
}
