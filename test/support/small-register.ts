import { createHash, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { BoundedPool } from '../../src/database/bounded-pool';
import { Definitions } from '../../src/register/definitions';
import { Register } from '../../src/register/register';
import type { Answer } from '../../src/register/act';
import type { Command } from '../../src/domain/lifecycle/command';
import { freshDatabase } from './database';
import { smallDefinition } from './small-definition';

export interface SmallRegister {
  readonly url: string;
  readonly pool: Pool;
  readonly register: Register;
  begin(administrations?: readonly string[]): Promise<string>;
  act(dialogueId: string, personId: string, command: Command, key?: string): Promise<Answer>;
  close(): Promise<void>;
}

const units = ['stadsbyggnad', ...Array.from({ length: 50 }, (_, at) => `u${at}`)];

/** A register on a database of its own: a lead, and a contact for each of fifty administrations. */
export async function smallRegister(): Promise<SmallRegister> {
  const { url, drop } = await freshDatabase();
  const pool = new BoundedPool({ url, size: 10 });
  await seed(pool);
  const register = registerOn(pool);
  const act: SmallRegister['act'] = (dialogueId, personId, command, key) =>
    register.act({
      dialogueId,
      personId,
      ...(key === undefined ? {} : { idempotency: { key, requestHash: hashOf(command) } }),
      prepare: () => ({ command }),
    });
  return {
    url,
    pool,
    register,
    act,
    begin: async (administrations = ['u0', 'u1']) => {
      const id = randomUUID();
      await register.begin({ ...beginning, id });
      const sets = { 'affected-administrations': administrations.map((unit) => ({ id: unit, unit })) };
      await act(id, 'lead', { kind: 'settle', task: 'state-question', outcome: 'done', sets });
      return id;
    },
    close: async () => {
      await pool.end();
      await drop();
    },
  };
}

/** One more door to the same dialogues, by another pool. */
export const registerOn = (pool: Pool): Register =>
  new Register({
    pool,
    definitions: new Definitions(pool),
    surroundings: {
      current: () => Promise.resolve({ calendar: [], organisation: { homes: {}, administrationOf: {} } }),
    },
  });

export const hashOf = (body: unknown): string =>
  createHash('sha256').update(JSON.stringify(body)).digest('hex');

export const beginning = {
  title: 'Torget',
  definitionHash: 'small',
  owner: 'stadsbyggnad',
  lead: 'lead',
  initiator: 'official',
  personId: 'lead',
} as const;

async function seed(pool: Pool): Promise<void> {
  await pool.query('insert into definition (hash, definition_id, version, content) values ($1, $2, 1, $3)', [
    'small',
    smallDefinition.id,
    JSON.stringify(smallDefinition),
  ]);
  await pool.query(
    `insert into unit (id, kind, name, valid_from) select id, 'administration', id, '2023-01-01' from unnest($1::text[]) id`,
    [units],
  );
  await pool.query(
    `insert into person (id, subject, name, email) select id, id, id, id || '@example.org' from unnest($1::text[]) id`,
    [['lead', ...units]],
  );
  await pool.query(
    `insert into role_assignment (id, person_id, role, unit_id, valid_from)
     select gen_random_uuid(), id, case id when 'lead' then 'project-lead' else 'administration-contact' end,
       case id when 'lead' then 'stadsbyggnad' else id end, '2023-01-01' from unnest($1::text[]) id`,
    [['lead', ...units]],
  );
}
