import { randomUUID } from 'node:crypto';
import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';
import { createActivities, type Activities } from '../../activities';
import { ownPages, type Publisher } from '../../activities/publisher';
import { BoundedPool } from '../../src/database/bounded-pool';
import type { LifecycleDefinition } from '../../src/domain/lifecycle/definition';
import { Clock } from '../../src/register/clock';
import { Definitions } from '../../src/register/definitions';
import { Register } from '../../src/register/register';
import { installRuntime } from '../../src/temporal/driver';
import { freshDatabase } from '../support/database';
import { DrivenDialogue } from '../workflows/driven-dialogue';
import { organisation, settle } from '../workflows/municipality';

export interface Registered {
  readonly pool: BoundedPool;
  readonly clock: Clock;
  readonly register: Register;
  readonly publisher: { now: Publisher };
  begin(definition: LifecycleDefinition): Promise<DrivenDialogue>;
  /** Runs an activity as Temporal would. */
  run<Name extends keyof Activities>(
    name: Name,
    ...args: Parameters<Activities[Name]>
  ): ReturnType<Activities[Name]>;
  /** The dialogue's effect of this kind. */
  effect(dialogueId: string, kind: string): Promise<EffectRow>;
  stop(): Promise<void>;
}

export interface EffectRow {
  readonly dialogueId: string;
  readonly sequence: number;
  readonly kind: never;
  readonly status: string;
  readonly attempts: number;
  readonly error: string | null;
  readonly result: Readonly<Record<string, unknown>> | null;
}

// What an activity throws is asked of it; it need not be read in the output as well.
const silent = new DefaultLogger('ERROR');

/** The activities on a real PostgreSQL, without Temporal. */
export async function registered(definitions: readonly LifecycleDefinition[]): Promise<Registered> {
  installRuntime();
  const { url, drop } = await freshDatabase();
  const pool = new BoundedPool({ url, size: 6 });
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
  return {
    ...{ pool, clock, register, publisher },
    begin: (definition) => new DrivenDialogue(pool, register, definition).begin(),
    run: (name, ...args) =>
      new MockActivityEnvironment({ attempt: 1 }, { logger: silent }).run(
        activities[name] as never,
        ...args,
      ) as never,
    effect: async (dialogueId, kind) => {
      const { rows } = await pool.query<EffectRow>(
        `select dialogue_id as "dialogueId", sequence, kind, status, attempts, error, result from effect
         where dialogue_id = $1 and kind = $2 order by sequence desc limit 1`,
        [dialogueId, kind],
      );
      if (!rows[0]) throw new Error(`No effect ${kind}`);
      return rows[0];
    },
    stop: async () => {
      await pool.end();
      await drop();
    },
  };
}

/** A file in the register, in pieces of its own size. */
export async function storeFile(
  pool: BoundedPool,
  content: Buffer,
  sha256: string,
  chunk = 10_000,
): Promise<string> {
  const id = randomUUID();
  await pool.query(
    `insert into stored_file (id, name, media_type, bytes, sha256, uploaded_by, at) values ($1, 'bidrag.csv', 'text/csv', $2, $3, 'lead', now())`,
    [id, content.length, sha256],
  );
  for (let n = 0; n * chunk < content.length; n += 1)
    await pool.query('insert into file_chunk (file_id, n, bytes) values ($1, $2, $3)', [
      ...[id, n],
      content.subarray(n * chunk, (n + 1) * chunk),
    ]);
  return id;
}
