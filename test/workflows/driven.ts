import { Client, type WorkflowHandle } from '@temporalio/client';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { createActivities, type Activities } from '../../activities';
import { ownPages, type Publisher } from '../../activities/publisher';
import { BoundedPool } from '../../src/database/bounded-pool';
import { Listener } from '../../src/database/listener';
import type { LifecycleDefinition } from '../../src/domain/lifecycle/definition';
import { temporalBinary } from '../../src/local/temporal-binary';
import { Clock } from '../../src/register/clock';
import { Definitions } from '../../src/register/definitions';
import { Register } from '../../src/register/register';
import { Relay } from '../../src/register/relay';
import { dataConverter } from '../../src/temporal/data-converter';
import { Driver, installRuntime } from '../../src/temporal/driver';
import type { WorkflowCode } from '../../src/temporal/workflow-bundle';
import {
  changedSignal,
  dialogueWorkflowId,
  reportQuery,
  shownDue,
  shownPhase,
  type Standing,
} from '../../workflows/dialogue.messages';
import { freshDatabase } from '../support/database';
import { payloadKeys } from '../support/payload-keys';
import { bundledWorkflows } from './bundle';
import { DrivenDialogue } from './driven-dialogue';
import { organisation, settle } from './municipality';

const quietly = {
  onFault: () => undefined,
  onFatal: (fault: unknown) => {
    throw fault;
  },
};

export interface Driven {
  readonly pool: BoundedPool;
  readonly clock: Clock;
  readonly register: Register;
  readonly client: Client;
  readonly address: string;
  /** What a worker in a process of its own is started with. */
  readonly variables: Readonly<Record<string, string>>;
  readonly activities: Activities;
  readonly code: WorkflowCode;
  readonly publisher: { now: Publisher };
  begin(definition: LifecycleDefinition): Promise<DrivenDialogue>;
  workflow(dialogueId: string): WorkflowHandle;
  startDriver(): Driver;
  stop(): Promise<void>;
}

/** The relay shows these from a workflow's first moment, perhaps before any driver has made them known. */
const ownServer = (): Promise<TestWorkflowEnvironment> =>
  TestWorkflowEnvironment.createLocal({
    server: {
      executable: { type: 'existing-path', path: temporalBinary(undefined) },
      searchAttributes: [shownPhase, shownDue],
    },
  });

/** PostgreSQL, Temporal, relay and driver as in operation, with a Temporal server of the suite's own. */
export async function driven(definitions: readonly LifecycleDefinition[]): Promise<Driven> {
  installRuntime();
  const temporal = await ownServer();
  const code = await bundledWorkflows();
  const { url, drop } = await freshDatabase();
  const pool = new BoundedPool({ url, size: 8 });
  await settle(pool, definitions);
  const clock = new Clock(pool, true);
  const known = new Definitions(pool);
  const surroundings = { current: () => Promise.resolve({ calendar: [], organisation }) };
  const register = new Register({ pool, definitions: known, surroundings });
  const publisher = { now: ownPages };
  const activities = createActivities({
    ...{ pool, register, definitions: known, clock },
    publisher: { publish: (id) => publisher.now.publish(id) },
  });
  const client = new Client({ connection: temporal.connection, dataConverter: dataConverter(payloadKeys) });
  const settings = { address: temporal.address, namespace: 'default', payloadKeys };
  const drivers: Driver[] = [];
  const startDriver = (): Driver => {
    const driver = new Driver({ ...settings, client, activities, activitiesAtOnce: 6, code, ...quietly });
    driver.start();
    drivers.push(driver);
    return driver;
  };
  const listener = new Listener(url);
  const relay = relayOn(pool, client, listener);
  await relay.start();
  return {
    ...{ pool, clock, register, client, activities, publisher, startDriver, code, address: temporal.address },
    variables: {
      DATABASE_URL: url,
      PAYLOAD_KEYS: payloadKeys.map(({ id, key }) => `${id}:${key.toString('base64')}`).join(','),
    },
    begin: (definition) => new DrivenDialogue(pool, register, definition).begin(),
    workflow: (dialogueId) => client.workflow.getHandle(dialogueWorkflowId(dialogueId)),
    stop: async () => {
      await Promise.all(drivers.map((driver) => driver.stop()));
      await relay.stop();
      await temporal.teardown();
      await listener.close();
      await pool.end();
      await drop();
    },
  };
}

const relayOn = (pool: BoundedPool, client: Client, listener: Listener): Relay =>
  new Relay({
    ...{ pool, temporal: () => client, onFault: () => undefined, sweepEvery: 200, rest: 0 },
    listen: (channel, heard) => listener.listen(channel, heard),
  });

/** Asks until the answer is as wanted, and gives the last answer if it never is: the expectation then says what was wrong. */
export async function eventually<Answer>(
  ask: () => Promise<Answer>,
  isWanted: (answer: Answer) => boolean,
  withinMs = 20_000,
): Promise<Answer> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (isWanted(answer) || Date.now() > deadline) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** What became of the dialogue's workflow; it may not even have begun when one first asks. */
export const finished = ({ workflow }: Driven, dialogueId: string): Promise<string | null> =>
  eventually(
    () =>
      workflow(dialogueId)
        .describe()
        .then(({ status }): string | null => status.name)
        .catch(() => null),
    (status) => status === 'COMPLETED',
  );

/** News after news, each seen to before the next is told. Answers with the last. */
export async function tellOften({ workflow }: Driven, dialogueId: string, times: number): Promise<Standing> {
  let { standing } = await workflow(dialogueId).query(reportQuery);
  for (let told = 0; told < times; told += 1) {
    standing = { ...standing, revision: standing.revision + 1, hasWork: true };
    await workflow(dialogueId).signal(changedSignal, standing);
    await eventually(
      () => workflow(dialogueId).query(reportQuery),
      ({ standing: { revision }, doing }) => revision === standing.revision && doing === 'sleeping',
    );
  }
  return standing;
}
