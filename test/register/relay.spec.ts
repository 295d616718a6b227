import { Client, Connection, type WorkflowExecutionDescription } from '@temporalio/client';
import { randomUUID } from 'node:crypto';
import { endDriving } from '../../src/register/end-driving';
import { reconcile } from '../../src/register/reconcile';
import { Relay } from '../../src/register/relay';
import { tellUntold } from '../../src/register/tell-untold';
import { dialogueWorkflowId, TASK_QUEUE } from '../../workflows/dialogue.messages';
import { temporalAddress } from '../support/database';
import { smallRegister, type SmallRegister } from '../support/small-register';
import { until } from '../support/until';

describe('the relay', () => {
  let small: SmallRegister;
  let connection: Connection;
  let temporal: Client;
  beforeAll(async () => {
    small = await smallRegister();
    connection = await Connection.connect({ address: temporalAddress() });
    temporal = new Client({ connection });
  });
  afterAll(async () => {
    await connection.close();
    await small.close();
  });

  const signals = async (dialogueId: string): Promise<number> => {
    const { events } = await temporal.workflow.getHandle(dialogueWorkflowId(dialogueId)).fetchHistory();
    return (events ?? []).filter((event) => event.workflowExecutionSignaledEventAttributes).length;
  };
  const untold = async (): Promise<number> => {
    const { rows } = await small.pool.query<{ n: number }>(
      'select count(*)::int as n from dialogue where told_revision < revision',
    );
    return rows[0]?.n ?? -1;
  };

  it('tells several acts on one dialogue as one signal', async () => {
    const dialogueId = await small.begin();
    expect(await tellUntold(small.pool, temporal)).toEqual({ told: [dialogueId], unheard: [] });
    expect(await signals(dialogueId)).toBe(1);
    expect(await tellUntold(small.pool, temporal)).toEqual({ told: [], unheard: [] });
  });

  it('tells again what it was killed before noting', async () => {
    const dialogueId = await small.begin();
    await tellUntold(small.pool, temporal);
    await small.pool.query('update dialogue set told_revision = 0 where id = $1', [dialogueId]);
    await tellUntold(small.pool, temporal);
    expect(await signals(dialogueId)).toBe(2);
    expect(await untold()).toBe(0);
  });

  it('begins a workflow anew that could not go on, once', async () => {
    const dialogueId = await small.begin();
    await tellUntold(small.pool, temporal);
    const workflow = temporal.workflow.getHandle(dialogueWorkflowId(dialogueId));
    const { runId } = await workflow.describe();
    await small.pool.query(
      'update dialogue set restarts_driver = true, revision = revision + 1 where id = $1',
      [dialogueId],
    );
    await tellUntold(small.pool, temporal);
    const again = await workflow.describe();
    expect([again.status.name, again.runId === runId]).toEqual(['RUNNING', false]);
    await small.pool.query('update dialogue set revision = revision + 1 where id = $1', [dialogueId]);
    await tellUntold(small.pool, temporal);
    expect((await workflow.describe()).runId).toBe(again.runId);
  });

  it('tells every open dialogue anew after reconcile', async () => {
    await reconcile(small.pool);
    expect(await untold()).toBeGreaterThanOrEqual(2);
    await tellUntold(small.pool, temporal);
    expect(await untold()).toBe(0);
  });

  it('begins every workflow anew once it has been ended, and one of no dialogue stays ended', async () => {
    const [dialogueId, gone] = [await small.begin(), randomUUID()];
    await temporal.workflow.start('dialogue', {
      ...{ workflowId: dialogueWorkflowId(gone), taskQueue: TASK_QUEUE },
      args: [{ dialogueId: gone }],
    });
    await tellUntold(small.pool, temporal);
    const described = (id: string): Promise<WorkflowExecutionDescription> =>
      temporal.workflow.getHandle(dialogueWorkflowId(id)).describe();
    const { runId: first } = await described(dialogueId);
    expect(await endDriving(temporal)).toBeGreaterThanOrEqual(2);
    await reconcile(small.pool);
    await tellUntold(small.pool, temporal);
    const now = await described(dialogueId);
    expect({ isNew: now.runId !== first, status: now.status.name }).toEqual({
      isNew: true,
      status: 'RUNNING',
    });
    expect((await described(gone)).status.name).toBe('TERMINATED');
  });

  it('lets one that Temporal does not take keep no other waiting', async () => {
    const [ill, well] = [await small.begin(), await small.begin()];
    const phase = (says: string): Promise<unknown> =>
      small.pool.query(`update dialogue set phase = ${says}, revision = revision + 1 where id = $1`, [ill]);
    // More than a search attribute may hold.
    await phase(`repeat('x', 50000)`);
    const { told, unheard } = await tellUntold(small.pool, temporal);
    expect([told, unheard.map(({ dialogueId }) => dialogueId)]).toEqual([[well], [ill]]);
    const faults: (string | undefined)[] = [];
    const relay = new Relay({
      ...{ pool: small.pool, temporal: () => temporal, sweepEvery: 20 },
      listen: () => Promise.resolve(() => Promise.resolve()),
      onFault: (_, dialogue) => faults.push(dialogue),
    });
    await relay.start();
    const another = await small.begin();
    const isTold = async (id: string): Promise<boolean> => {
      const { rowCount } = await small.pool.query(
        'select from dialogue where id = $1 and told_revision = revision',
        [id],
      );
      return rowCount === 1;
    };
    await until(() => isTold(another));
    await phase(`'plan'`);
    await until(() => isTold(ill));
    await relay.stop();
    expect(new Set(faults)).toEqual(new Set([ill]));
  });

  it('goes on by itself when Temporal has been away', async () => {
    const gone = await Connection.connect({ address: temporalAddress() });
    await gone.close();
    const away = new Client({ connection: gone });
    let isAway = true;
    const faults: unknown[] = [];
    let hear: () => void = () => undefined;
    const relay = new Relay({
      pool: small.pool,
      temporal: () => (isAway ? away : temporal),
      listen: (_, heard) => {
        hear = heard;
        return Promise.resolve(() => Promise.resolve());
      },
      onFault: (fault) => {
        faults.push(fault);
        isAway = false;
      },
      sweepEvery: 100,
    });
    await small.begin();
    await relay.start();
    hear();
    const deadline = Date.now() + 10_000;
    while ((await untold()) > 0 && Date.now() < deadline) await new Promise(setImmediate);
    await relay.stop();
    expect(faults).toHaveLength(1);
    expect(await untold()).toBe(0);
  });

  it('tells a burst of acts as one, after the first', async () => {
    let hear: () => void = () => undefined;
    const relay = new Relay({
      pool: small.pool,
      temporal: () => temporal,
      listen: (_, heard) => {
        hear = heard;
        return Promise.resolve(() => Promise.resolve());
      },
      onFault: (fault) => {
        throw fault;
      },
    });
    const dialogueId = await small.begin();
    await relay.start();
    while ((await untold()) > 0) await new Promise(setImmediate);
    const before = await signals(dialogueId);
    for (let change = 0; change < 10; change += 1) {
      await small.pool.query('update dialogue set revision = revision + 1 where id = $1', [dialogueId]);
      hear();
    }
    while ((await untold()) > 0) await new Promise(setImmediate);
    await relay.stop();
    // How far the burst had come when the last pass ended is not ours to say; one for each it is not.
    expect((await signals(dialogueId)) - before).toBeLessThanOrEqual(2);
  });

  it('tells anew what has ended only while notices or effects are left to carry out', async () => {
    const dialogueId = await small.begin(['u0']);
    await small.act(dialogueId, 'lead', { kind: 'withdraw', reason: 'behövs inte' }, randomUUID());
    const isUntoldAfterReconcile = async (): Promise<boolean> => {
      await tellUntold(small.pool, temporal);
      await reconcile(small.pool);
      const { rowCount } = await small.pool.query(
        'select from dialogue where id = $1 and told_revision < revision',
        [dialogueId],
      );
      return rowCount === 1;
    };
    expect(await isUntoldAfterReconcile()).toBe(true);
    await small.pool.query('update dialogue set noticed_sequence = sequence where id = $1', [dialogueId]);
    expect(await isUntoldAfterReconcile()).toBe(false);
  });
});
