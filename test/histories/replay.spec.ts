import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DeterminismViolationError } from '@temporalio/workflow';

import { bundleWorkflowCode, DefaultLogger, Worker, type ReplayWorkerOptions } from '@temporalio/worker';
import { dataConverter, failureConverterPath } from '../../src/temporal/data-converter';
import { installRuntime } from '../../src/temporal/driver';
import { bundledWorkflows } from '../workflows/bundle';
import { payloadKeys } from '../workflows/driven';

const histories = readdirSync(__dirname)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({ name, text: readFileSync(join(__dirname, name), 'utf8') }));

describe('the workflow code of today', () => {
  let options: ReplayWorkerOptions;
  beforeAll(async () => {
    installRuntime();
    const { workflowBundle } = await bundledWorkflows();
    options = { workflowBundle, dataConverter: dataConverter(payloadKeys) } as ReplayWorkerOptions;
  }, 60_000);

  it.each(histories)('carries on $name', async ({ text }) => {
    await expect(Worker.runReplayHistory(options, JSON.parse(text))).resolves.toBeUndefined();
  });

  it('is held by a history of every workflow and of every phase', () => {
    const all = histories.map(({ text }) => text).join('');
    const workflows = ['dialogue', 'publishResults', 'importContributions', 'conceptSeries', 'stalledDigest'];
    expect(workflows.filter((name) => !all.includes(`"workflowType":{"name":"${name}"}`))).toEqual([]);
    const phases = [
      'plan',
      'coordinate',
      'carry-out',
      'document',
      'analyse',
      'spread',
      'follow-up',
      'season',
    ];
    const shown = (phase: string): string => Buffer.from(JSON.stringify(phase)).toString('base64');
    expect(phases.filter((phase) => !all.includes(shown(phase)))).toEqual([]);
  });
});

describe('workflow code that does otherwise than it did', () => {
  it('is refused by the same check', async () => {
    installRuntime();
    const workflowBundle = await bundleWorkflowCode({
      workflowsPath: require.resolve('./broken-workflows'),
      failureConverterPath,
      logger: new DefaultLogger('ERROR'),
    });
    const options = { workflowBundle, dataConverter: dataConverter(payloadKeys) };
    const dialogues = histories.filter(({ name }) => /^dialogue(-\d)?\.whole-life/.test(name));
    expect(dialogues).toHaveLength(2);
    for (const { text } of dialogues)
      await expect(Worker.runReplayHistory(options, JSON.parse(text))).rejects.toBeInstanceOf(
        DeterminismViolationError,
      );
  }, 60_000);
});
