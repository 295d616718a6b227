import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { punktdialog } from '../../src/domain/definitions/punktdialog';
import { projectRoot } from '../../src/local/project-root';
import { freePort } from '../../src/local/ports';
import { dataConverter } from '../../src/temporal/data-converter';
import { Driver } from '../../src/temporal/driver';
import { DriverStatus } from '../../src/temporal/driver-status';
import { EncryptingCodec } from '../../src/temporal/payload-codec';
import { payloadKeys } from '../support/payload-keys';
import { driven, eventually, type Driven } from './driven';
import { Line } from './worker-process';

describe('what the driver is doing', () => {
  let the: Driven;
  beforeAll(async () => {
    the = await driven([punktdialog]);
  }, 60_000);
  afterAll(() => the.stop());

  const timed = async <Answer>(ask: () => Promise<Answer>): Promise<{ answer: Answer; ms: number }> => {
    const began = Date.now();
    return { answer: await ask(), ms: Date.now() - began };
  };

  it('is not known within the time a page may wait where no worker answers', async () => {
    const dialogue = await the.begin(punktdialog);
    const status = new DriverStatus(the.client);
    await eventually(
      () =>
        the
          .workflow(dialogue.id)
          .describe()
          .catch(() => null),
      (found) => found !== null,
    );
    const { answer, ms } = await timed(() => status.report(dialogue.id));
    expect(answer).toEqual({ down: true, why: 'no-answer' });
    expect(ms).toBeLessThan(2_500);
    expect(await status.health()).toEqual({ server: true, worker: false });
  });

  it('is not known of a dialogue that Temporal has not been told of', async () => {
    const status = new DriverStatus(the.client);
    expect(await status.report('00000000-0000-4000-8000-000000000000')).toEqual({
      down: true,
      why: 'not-started',
    });
  });

  it('is not known within the time a page may wait where Temporal is down', async () => {
    const connection = Connection.lazy({
      address: `127.0.0.1:${String(await freePort())}`,
      connectTimeout: '2 seconds',
    });
    const status = new DriverStatus(new Client({ connection, dataConverter: dataConverter(payloadKeys) }));
    const { answer, ms } = await timed(() => status.report('00000000-0000-4000-8000-000000000000'));
    expect(answer).toEqual({ down: true, why: 'no-answer' });
    expect(ms).toBeLessThan(2_500);
    expect(await status.health()).toEqual({ server: false, worker: false });
    await connection.close();
  });

  it('is told by a worker that has waited for Temporal to come up', async () => {
    const port = await freePort();
    const faults: unknown[] = [];
    const driver = new Driver({
      ...{ address: `127.0.0.1:${String(port)}`, namespace: 'default', payloadKeys, client: the.client },
      ...{ activities: the.activities, activitiesAtOnce: 4, code: the.code },
      onFault: (fault) => faults.push(fault),
      onFatal: (fault) => {
        throw fault;
      },
    });
    driver.start();
    await eventually(
      () => Promise.resolve(faults.length),
      (count) => count > 0,
    );
    const line = await Line.to(the.address, port);
    const dialogue = await the.begin(punktdialog);
    const status = new DriverStatus(the.client);
    const report = await eventually(
      () => status.report(dialogue.id),
      (answer) => !('down' in answer),
    );
    expect(report).toMatchObject({ standing: { phase: 'plan' }, failed: [] });
    expect(await status.health()).toEqual({ server: true, worker: true });
    await driver.stop();
    await line.close();
  });
});

describe('what lies in Temporal', () => {
  const folder = join(projectRoot(), 'test', 'histories');
  const histories = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));

  it('is neither a name, nor an address, nor a text that somebody wrote', async () => {
    const codec = new EncryptingCodec(payloadKeys as never);
    const opened = await Promise.all(
      histories
        .flatMap(encryptedIn)
        .map(async (payload) => Buffer.from((await codec.decode([payload]))[0]?.data ?? []).toString()),
    );
    expect(opened.length).toBeGreaterThan(100);
    const written = ['example.org', 'Torget', 'Mer ljus', 'Välkommen', 'behövs inte', 'the line was cut'];
    expect(written.filter((text) => [...histories, ...opened].some((one) => one.includes(text)))).toEqual([]);
  });

  it('is locked, down to the messages of failures', () => {
    expect(histories.filter((text) => text.includes('"failure"')).length).toBeGreaterThan(0);
    const messages = histories.flatMap((text) =>
      [...text.matchAll(/"message":"([^"]*)"/g)].map(([, said]) => said),
    );
    expect(new Set(messages)).toEqual(new Set(['Encoded failure']));
  });
});

interface Encrypted {
  readonly metadata: Record<string, Uint8Array>;
  readonly data: Uint8Array;
}

/** Every locked payload of a history, wherever it stands in it. */
function encryptedIn(history: string): readonly Encrypted[] {
  const found: Encrypted[] = [];
  JSON.parse(history, (_, value: unknown) => {
    const { metadata, data } = (value ?? {}) as { metadata?: Record<string, string>; data?: string };
    if (metadata?.['encryption-key-id'] !== undefined && data !== undefined)
      found.push({
        metadata: Object.fromEntries(
          Object.entries(metadata).map(([name, bytes]) => [name, Buffer.from(bytes, 'base64')]),
        ),
        data: Buffer.from(data, 'base64'),
      });
    return value;
  });
  return found;
}
