import { DeterminismViolationError } from '@temporalio/workflow';
import { brokenCode, recordedHistories, replay, type ReplayedCode } from '../support/recorded-histories';
import { bundledWorkflows } from '../workflows/bundle';

const histories = recordedHistories();

describe('the workflow code of today', () => {
  let code: ReplayedCode;
  beforeAll(async () => {
    const { codePath } = await bundledWorkflows();
    code = { workflowBundle: { codePath } };
  }, 60_000);

  it.each(histories)('carries on $name', async (history) => {
    await expect(replay(history, code)).resolves.toBeUndefined();
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
    const code = await brokenCode();
    const dialogues = histories.filter(({ name }) => /^dialogue(-\d)?\.whole-life/.test(name));
    expect(dialogues).toHaveLength(2);
    for (const history of dialogues)
      await expect(replay(history, code)).rejects.toBeInstanceOf(DeterminismViolationError);
  }, 60_000);
});
