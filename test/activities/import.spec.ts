import { createHash, randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { encode } from 'iconv-lite';
import { punktdialog } from '../../src/domain/definitions/punktdialog';
import type { ImportPlan } from '../../src/domain/import/format';
import type { DrivenDialogue } from '../workflows/driven-dialogue';
import { registered, storeFile, type Registered } from './registered';

const semicolons: ImportPlan = {
  columns: { text: 'Fritext', externalId: 'Id', age: 'Ålder' },
  format: { kind: 'text', encoding: 'windows-1252', delimiter: ';', skipLines: 0 },
};

interface Ordered {
  readonly content: Buffer;
  readonly plan?: ImportPlan;
  readonly mode?: 'keep-good' | 'all-or-nothing';
}

describe('importing contributions', () => {
  let the: Registered;
  let dialogue: DrivenDialogue;
  beforeAll(async () => {
    the = await registered([punktdialog]);
  });
  afterAll(() => the.stop());
  beforeEach(async () => {
    dialogue = await the.begin(punktdialog);
  });

  const order = async ({ content, plan = semicolons, mode = 'keep-good' }: Ordered): Promise<string> => {
    const [importId, dataSetId] = [randomUUID(), randomUUID()];
    const fileId = await storeFile(
      the.pool,
      content,
      createHash('sha256').update(content).digest('hex'),
      100_000,
    );
    await the.pool.query(
      `insert into data_set (id, dialogue_id, title, method, collector, period_from, period_to, row_count, file_id, created_at)
       values ($1, $2, 'Enkät', 'enkät', 'kultur', '2026-01-01', '2026-02-01', 0, $3, now())`,
      [dataSetId, dialogue.id, fileId],
    );
    await the.pool.query(
      `insert into contribution_import (id, dialogue_id, data_set_id, file_id, mapping, mode, status, started_by, at)
       values ($1, $2, $3, $4, $5, $6, 'waiting', 'lead', now())`,
      [importId, dialogue.id, dataSetId, fileId, plan, mode],
    );
    return importId;
  };
  const stood = async (importId: string): Promise<unknown> => {
    const { rows } = await the.pool.query<object>(
      `select status, rows_read as read, rows_stored as stored, rows_bad as bad,
         (select row_count from data_set s where s.id = i.data_set_id) as counted from contribution_import i where id = $1`,
      [importId],
    );
    return rows[0];
  };
  const texts = async (): Promise<readonly string[]> => {
    const { rows } = await the.pool.query<{ text: string }>(
      'select text from contribution where dialogue_id = $1 order by number',
      [dialogue.id],
    );
    return rows.map(({ text }) => text);
  };
  const faults = async (importId: string): Promise<unknown> => {
    const { rows } = await the.pool.query<object>(
      'select line, "column", code, value from import_fault where import_id = $1 order by line',
      [importId],
    );
    return rows;
  };

  const survey = encode(
    'Id;Fritext;Ålder\r\n1;"Mer ljus\r\npå torget";17\r\n2;;40\r\n3;Fler bänkar;gammal\r\n1;Träd;30\r\n4;Vatten;\r\n',
    'windows-1252',
  );

  it('keeps the good rows word for word, and says of each bad one where and why', async () => {
    const importId = await order({ content: survey });
    await the.run('importContributions', importId);
    await the.run('importContributions', importId);
    expect(await texts()).toEqual(['Mer ljus\npå torget', 'Vatten']);
    expect(await stood(importId)).toEqual({ status: 'done', read: 5, stored: 2, bad: 3, counted: 5 });
    expect(await faults(importId)).toEqual([
      { line: 4, column: 'Fritext', code: 'text-missing', value: null },
      { line: 5, column: 'Ålder', code: 'age-unreadable', value: 'gammal' },
      { line: 6, column: 'Id', code: 'external-id-repeated', value: '1' },
    ]);
  });

  it('stores nothing at all where one row is bad and all or none are wanted', async () => {
    const importId = await order({ content: survey, mode: 'all-or-nothing' });
    await the.run('importContributions', importId);
    await the.run('importContributions', importId);
    expect(await texts()).toEqual([]);
    expect(await stood(importId)).toEqual({ status: 'refused', read: 5, stored: 0, bad: 3, counted: 5 });
  });

  it('fails for good where the file lacks a column that was named', async () => {
    const importId = await order({ content: Buffer.from('a;b\n1;2\n') });
    await expect(the.run('importContributions', importId)).rejects.toMatchObject({
      type: 'ColumnMissing',
      nonRetryable: true,
    });
    await the.run('markImportFailed', importId, 'ColumnMissing');
    expect(await stood(importId)).toMatchObject({ status: 'failed' });
  });

  it('goes on where it was when it is taken up again, losing and doubling nothing', async () => {
    const plan: ImportPlan = {
      columns: { text: 'text' },
      format: { kind: 'text', encoding: 'utf-8', delimiter: ',', skipLines: 0 },
    };
    const rows = Array.from({ length: 2_500 }, (_, n) => `${n},"row ${n}"`);
    const importId = await order({ content: Buffer.from(['n,text', ...rows].join('\n')), plan });
    await stopAfter(the, 1_000);
    await expect(the.run('importContributions', importId)).rejects.toBeDefined();
    expect(await stood(importId)).toMatchObject({ status: 'running', stored: 1_000 });
    await the.pool.query('drop trigger stop on contribution_import');
    await Promise.allSettled([
      the.run('importContributions', importId),
      the.run('importContributions', importId),
    ]);
    await the.run('importContributions', importId);
    expect(await texts()).toEqual(Array.from({ length: 2_500 }, (_, n) => `row ${n}`));
    expect(await stood(importId)).toMatchObject({ status: 'done', read: 2_500, stored: 2_500, bad: 0 });
  });

  it('reads a hundred thousand rows in bounded memory', async () => {
    const plan: ImportPlan = {
      ...semicolons,
      format: { kind: 'text', encoding: 'utf-8', delimiter: ',', skipLines: 0 },
    };
    const content = aHundredThousandRows();
    const importId = await order({ content, plan });
    const samples = await heldWhile(the.run('importContributions', importId));
    expect(await stood(importId)).toMatchObject({ status: 'done', read: 100_000, stored: 100_000, bad: 0 });
    expect(samples.length).toBeGreaterThan(2);
    // What is kept of each row is its id, to see that it comes once: 7 MB of 18.
    expect(content.length).toBeGreaterThan(18_000_000);
    expect(rise(samples)).toBeLessThan(15_000_000);
  }, 120_000);
});

const aHundredThousandRows = (): Buffer => {
  const rows = Array.from(
    { length: 100_000 },
    (_, n) => `${n},"Bidrag ${n}: ${'ord '.repeat(40)}",${n % 90}`,
  );
  return Buffer.from(['Id,Fritext,Ålder', ...rows].join('\n'));
};

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes still needed: garbage is swept first, since how much of it lies about is the machine's business. */
function held(): number {
  // What a sweep finds of buffers is given back while the program goes on, or at the latest before the next one.
  collectGarbage();
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** What is held, again and again until that is done. Sweeping stops everything: it may take a sixth of the time. */
async function heldWhile(done: Promise<unknown>): Promise<readonly number[]> {
  const samples: number[] = [];
  const isOver = done.then(() => true);
  let rest: number;
  do {
    const began = performance.now();
    samples.push(held());
    rest = Math.max(1_000, 5 * (performance.now() - began));
  } while (!(await Promise.race([isOver, setTimeout(rest, false)])));
  return samples;
}

/** The most it has grown from what it had been: what suites before this one held may fall away meanwhile. */
function rise(samples: readonly number[]): number {
  let least = Infinity;
  return Math.max(...samples.map((held) => held - (least = Math.min(least, held))));
}

/** As if killed: the transaction that would bring it past so many rows never ends well. */
async function stopAfter(the: Registered, rows: number): Promise<void> {
  await the.pool.query(`create or replace function stop_import() returns trigger language plpgsql as $$
    begin raise exception 'killed' using errcode = '57P01'; end $$`);
  await the.pool.query(
    `create trigger stop before update on contribution_import for each row
     when (new.rows_read > ${rows}) execute function stop_import()`,
  );
}
