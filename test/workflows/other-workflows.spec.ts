import { Client } from '@temporalio/client';
import { randomUUID } from 'node:crypto';
import { konceptdialog } from '../../src/domain/definitions/konceptdialog';
import { punktdialog } from '../../src/domain/definitions/punktdialog';
import { tillfalle } from '../../src/domain/definitions/tillfalle';
import { dataConverter } from '../../src/temporal/data-converter';
import { ImportStarter } from '../../src/temporal/import-starter';
import { TASK_QUEUE } from '../../workflows/dialogue.messages';
import { payloadKeys } from '../support/payload-keys';
import { driven, eventually, type Driven } from './driven';
import { inDays } from './driven-dialogue';
import { orderImport } from './ordered-import';

const DAY = 86_400;

describe('the workflows beside the dialogue', () => {
  let the: Driven;
  beforeAll(async () => {
    the = await driven([punktdialog, konceptdialog, tillfalle]);
    the.startDriver();
  }, 60_000);
  afterAll(() => the.stop());

  const run = (workflow: string): Promise<unknown> =>
    the.client.workflow.execute(workflow, {
      taskQueue: TASK_QUEUE,
      workflowId: `${workflow}:${randomUUID()}`,
    });

  describe('importContributions', () => {
    it('is started for an order in the register and reads the file to its end', async () => {
      const dialogue = await the.begin(punktdialog);
      const importId = await orderImport(the, dialogue, 'text\nMer ljus\n\nFler bänkar\n');
      const starter = new ImportStarter({ pool: the.pool, client: the.client, onFault: () => undefined });
      await Promise.all([starter.startOrdered(), starter.startOrdered()]);
      const status = await eventually(
        () => importStatus(the, importId),
        (one) => one === 'done',
      );
      expect(status).toBe('done');
      const { rows } = await the.pool.query(
        'select text from contribution where dialogue_id = $1 order by number',
        [dialogue.id],
      );
      expect(rows).toEqual([{ text: 'Mer ljus' }, { text: 'Fler bänkar' }]);
    });

    it('is started once, however often it is looked for orders', async () => {
      await orderImport(the, await the.begin(punktdialog), 'text\nMer ljus\n');
      let asked = 0;
      const client = new Client({
        ...{ connection: the.client.connection, dataConverter: dataConverter(payloadKeys) },
        interceptors: {
          workflow: [
            {
              startWithDetails: (input, next) => {
                asked += 1;
                return next(input);
              },
            },
          ],
        },
      });
      const starter = new ImportStarter({ pool: the.pool, client, onFault: () => undefined });
      await starter.startOrdered();
      await starter.startOrdered();
      expect(asked).toBe(1);
    });

    it('says of an import that cannot be carried out what kind of fault it was', async () => {
      const dialogue = await the.begin(punktdialog);
      const importId = await orderImport(the, dialogue, 'annat\nMer ljus\n');
      await new ImportStarter({
        pool: the.pool,
        client: the.client,
        onFault: () => undefined,
      }).startOrdered();
      expect(
        await eventually(
          () => importStatus(the, importId),
          (one) => one === 'failed',
        ),
      ).toBe('failed');
      const { rows } = await the.pool.query('select error from contribution_import where id = $1', [
        importId,
      ]);
      expect(rows).toEqual([{ error: 'ColumnMissing' }]);
    });
  });

  describe('conceptSeries', () => {
    it('begins one occurrence a season, as the lead would', async () => {
      const concept = await the.begin(konceptdialog);
      await concept.toCoordination(['social'], { 'season-ends': inDays(300) });
      await concept.answer('statement/social', 'contact-social', {
        outcome: 'supports',
        seenPlan: 'a'.repeat(64),
      });
      await concept.answer('coordination-decision', 'coordinator', {
        outcome: 'go-ahead',
        seenPlan: 'a'.repeat(64),
      });
      await run('conceptSeries');
      await run('conceptSeries');
      const { rows } = await the.pool.query(
        'select title, lead_id, phase from dialogue where concept_id = $1',
        [concept.id],
      );
      expect(rows).toEqual([{ title: 'Torget, tillfälle 1', lead_id: 'lead', phase: 'plan' }]);
    });
  });

  describe('stalledDigest', () => {
    it('tells each manager once a week what stands still, who is waited for, and since when', async () => {
      const dialogue = await the.begin(punktdialog);
      await the.clock.forward(40 * DAY);
      await eventually(
        () => dialogue.kinds(),
        (kinds) => kinds.includes('escalated'),
      );
      expect(await run('stalledDigest')).toBe(1);
      expect(await run('stalledDigest')).toBe(0);
      const { rows } = await the.pool.query<{ body: string }>(
        `select body from mail where key like 'stalled-digest:%'`,
      );
      expect(rows[0]?.body).toContain('Formulera frågan i ”Torget”');
      expect(rows[0]?.body).toContain('väntar på kultur sedan');
    });
  });

  it('the Schedules are made once, however many drivers start', async () => {
    the.startDriver();
    const schedules = await eventually(
      async () => {
        const ids: string[] = [];
        for await (const { scheduleId } of the.client.schedule.list()) ids.push(scheduleId);
        return ids.sort();
      },
      (ids) => ids.length === 2,
    );
    expect(schedules).toEqual(['conceptSeries', 'stalledDigest']);
  });
});

async function importStatus(the: Driven, importId: string): Promise<string | undefined> {
  const { rows } = await the.pool.query<{ status: string }>(
    'select status from contribution_import where id = $1',
    [importId],
  );
  return rows[0]?.status;
}
