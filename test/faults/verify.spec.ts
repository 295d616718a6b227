import { randomUUID } from 'node:crypto';
import { dialogueWorkflowId } from '../../workflows/dialogue.messages';
import * as records from '../support/sample-records';
import { System } from './system';

describe('radslag verify', () => {
  let system: System;
  let token: string;
  beforeAll(async () => {
    system = await System.make();
    token = await system.tokenFor(records.LEAD);
    await system.api('direct');
    await system.worker('direct');
  }, 120_000);
  afterAll(() => system.remove());

  it('finds a running system whole, tells of a workflow that is gone, and finds it whole when it is told again', async () => {
    const [lost] = [await system.begin(token), await system.begin(token), await system.begin(token)];
    expect(await system.command('verify', '--patience', '30')).toMatchObject({ code: 0 });

    await system.asOperator(({ workflow }) => workflow.getHandle(dialogueWorkflowId(lost)).terminate('prov'));
    const ill = await system.command('verify', '--patience', '1');
    expect(ill.code).toBe(1);
    expect(ill.output).toMatch(new RegExp(`driver .*${lost}.*arbetsflödet är avslutat`));

    expect(await system.command('reconcile')).toMatchObject({ code: 0 });
    expect(await system.command('verify', '--patience', '30')).toMatchObject({ code: 0 });
  }, 180_000);

  it('finds nothing wrong with a task that somebody has taken and not answered', async () => {
    const dialogue = await system.begin(token);
    expect(await system.command('verify', '--patience', '30')).toMatchObject({ code: 0 });
    const path = `dialogues/${dialogue}/tasks/state-question/claim`;
    expect((await system.post(path, { token, key: randomUUID(), body: {} })).status).toBe(200);
    expect(await system.command('verify', '--patience', '10')).toMatchObject({ code: 0 });
  }, 60_000);

  it('tells of a row that was changed past the register', async () => {
    await system.pool.query(`update task set due = due + 7 where status = 'open' and key = 'state-question'`);
    const ill = await system.command('verify', '--patience', '1');
    expect(ill.code).toBe(1);
    expect(ill.output).toContain('raden för state-question är inte den som händelserna ger');
  }, 60_000);
});
