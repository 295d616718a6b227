import { randomUUID } from 'node:crypto';
import { Client } from '@temporalio/client';
import type { AcceptedAct } from '../../../src/contract/accepted-act';
import { dataConverter } from '../../../src/temporal/data-converter';
import { changedSignal, dialogueWorkflowId, type Standing } from '../../../workflows/dialogue.messages';
import { beginning, decideNext } from '../../whole-system/lifecycle';
import { noTimes, type Reply } from '../../whole-system/machine';
import { employ, key, type Desk, type Key } from '../../whole-system/town';
import { until } from '../../support/until';
import { must, type Case } from '../case';
import type { WholeSystem } from '../../whole-system/whole-system';
import { endedOf, letterCount, runLifecycles } from './lifecycles';

interface Incident {
  readonly id: string;
  readonly kind: string;
  readonly what: string;
  readonly dialogue: { readonly id: string };
}

/** Longer than a driver may be silent before it is an incident. */
const SILENCE = 300;
const REASON = 'Prov: görs för hand';

/** Among many that are well one whose payload no key opens, one whose code throws, and one file that is not what it says. */
export const poison: Case = {
  injects: 'En signal som ingen nyckel öppnar, en som får koden att kasta, en trasig fil bland många',
  async run({ system, size }) {
    const [clients, each, files] = size === 'short' ? [4, 2, 20] : [8, 125, 1_000];
    const desks = await system.desks('poison', clients, 1);
    const [unreadable, throwing] = await system.desks('poisoned', 2, 1);
    if (!unreadable || !throwing) throw new Error('No desks');
    const ill = [await begun(system, unreadable), await begun(system, throwing)] as const;
    await system.drained(60_000);
    await sendPoison(system, ill);
    const imports = await orderImports(system, ill[0], files, unreadable.lead);
    await Promise.all([
      ...[unreadable, throwing].map((desk, at) =>
        decideNext(system.machines, desk.lead, ill[at] ?? '', { asked: [], times: noTimes() }),
      ),
      runLifecycles(system, desks, each),
    ]);
    await othersFinish(system, { desks, lifecycles: clients * each, imports, ill });
    return `${String(clients * each)} livscykler och ${String(files - 1)} av ${String(files)} filer blev klara; ${await mended(system, [unreadable, throwing], ill)}`;
  },
};

async function begun({ machines }: WholeSystem, { owner, lead }: Desk): Promise<string> {
  return (await machines.ask<AcceptedAct>(lead, beginning(owner, lead), noTimes())).dialogueId;
}

/** The one is locked with a key nobody has; the other is nothing at all, where the code expects a standing. */
async function sendPoison(
  system: WholeSystem,
  [unreadable, throwing]: readonly [string, string],
): Promise<void> {
  await system.asOperator(async ({ connection, options, workflow }) => {
    const stranger = new Client({
      connection,
      namespace: options.namespace,
      dataConverter: dataConverter([{ id: 'okänd', key: Buffer.alloc(32, 9) }]),
    });
    const standing: Standing = { revision: 9, phase: 'plan', nextDue: null, ended: false, hasWork: true };
    await stranger.workflow.getHandle(dialogueWorkflowId(unreadable)).signal(changedSignal, standing);
    await workflow.getHandle(dialogueWorkflowId(throwing)).signal(changedSignal, null as unknown as Standing);
  });
}

/** Files and orders as the API leaves them in the register; in one of them the column that was chosen is not there. */
const ORDERS = `
  with made as materialized (
    select gen_random_uuid() as file, gen_random_uuid() as data_set, gen_random_uuid() as import,
      convert_to(case n when 7 then 'annat' else 'text' end || E'\\nMer ljus ' || n || E'\\n', 'UTF8') as content
    from generate_series(1, $2::int) n),
  files as (insert into stored_file (id, name, media_type, bytes, sha256, uploaded_by, at)
    select file, 'bidrag.csv', 'text/csv', length(content), encode(sha256(content), 'hex'), $3, now() from made),
  chunks as (insert into file_chunk (file_id, n, bytes) select file, 0, content from made),
  sets as (insert into data_set (id, dialogue_id, title, method, collector, period_from, period_to, row_count, file_id, created_at)
    select data_set, $1, 'Enkät', 'enkät', 'prov', '2026-01-01', '2026-02-01', 0, file, now() from made)
  insert into contribution_import (id, dialogue_id, data_set_id, file_id, mapping, mode, status, started_by, at)
  select import, $1, data_set, file, $4::jsonb, 'keep-good', 'waiting', $3, now() from made returning id`;

async function orderImports(
  { pool }: WholeSystem,
  dialogue: string,
  count: number,
  by: Key,
): Promise<readonly string[]> {
  const format = { kind: 'text', encoding: 'utf-8', delimiter: ',', skipLines: 0 };
  const mapping = JSON.stringify({ columns: { text: 'text' }, format });
  const { rows } = await pool.query<{ id: string }>(ORDERS, [dialogue, count, by.person, mapping]);
  return rows.map(({ id }) => id);
}

interface Others {
  readonly desks: readonly Desk[];
  readonly lifecycles: number;
  readonly imports: readonly string[];
  readonly ill: readonly string[];
}

async function othersFinish(system: WholeSystem, { desks, lifecycles, imports, ill }: Others): Promise<void> {
  const left = `select count(*)::int as n from dialogue where noticed_sequence < sequence and not id = any($1::uuid[])`;
  const unread = `select count(*)::int as n from contribution_import where id = any($1::uuid[]) and status not in ('done', 'failed')`;
  const within = 60 + imports.length;
  for (let waited = 0; waited < within; waited += 10) {
    const isDone = async (): Promise<boolean> =>
      (await system.count(left, [ill])) === 0 && (await system.count(unread, [imports])) === 0;
    if (
      await until(isDone).then(
        () => true,
        () => false,
      )
    )
      break;
  }
  const { ended } = await endedOf(system, desks);
  must(ended === lifecycles, `${String(ended)} av ${String(lifecycles)} livscykler är slut`);
  const done = await system.count(
    `select count(*)::int as n from contribution_import where id = any($1::uuid[]) and status = 'done'`,
    [imports],
  );
  must(done === imports.length - 1, `${String(done)} av ${String(imports.length)} filer är inlästa`);
}

/** Seen by the coordinator, tried again, given up with a reason. */
async function mended(
  system: WholeSystem,
  [unreadable, throwing]: readonly Desk[],
  ill: readonly [string, string],
): Promise<string> {
  if (!unreadable || !throwing) throw new Error('No desks');
  const coordinator = key('poison-coordinator');
  await employ(
    system.pool,
    ['poison-office'],
    [{ role: 'coordinator', unit: 'poison-office', key: coordinator }],
  );
  await system.forward(SILENCE);
  await until(async () => (await incidents(system, coordinator)).length >= 3);
  const seen = await incidents(system, coordinator);
  const kinds = seen.map(({ kind }) => kind).sort();
  must(kinds.join(' ') === 'driver driver import', `driftfelen är ${kinds.join(' ')}`);
  const of = (kind: string, dialogue: string): string =>
    seen.find((one) => one.kind === kind && one.dialogue.id === dialogue)?.id ?? '';
  const before = await letterCount(system, [throwing]);

  await see(system, coordinator, of('driver', ill[0]), 'retry');
  await see(system, coordinator, of('driver', ill[1]), 'discard');
  await see(system, coordinator, of('import', ill[0]), 'retry');
  await system.drained(60_000);
  must((await letterCount(system, [unreadable])) > 1, 'det som gjordes om gav inga brev');
  must((await letterCount(system, [throwing])) === before, 'det som gavs upp gjordes ändå');

  await until(async () => (await incidents(system, coordinator)).length > 0);
  const [again] = await incidents(system, coordinator);
  must(again?.kind === 'import', `efter omförsöket återstår ${String(again?.kind)}`);
  await see(system, coordinator, again?.id ?? '', 'discard');
  must((await incidents(system, coordinator)).length === 0, 'driftfel återstår');
  const reasons = await system.count(
    `select ((select count(*) from driver_mending where reason = $1)
       + (select count(*) from contribution_import where status = 'discarded' and error like '%' || $1))::int as n`,
    [REASON],
  );
  must(reasons === 3, `${String(reasons)} av 3 skäl är sparade`);
  return 'de tre syntes som driftfel; ett försöktes om och gick, två gavs upp med skäl';
}

const incidents = async ({ machines }: WholeSystem, by: Key): Promise<readonly Incident[]> =>
  (
    await machines.ask<{ items: readonly Incident[] }>(
      by,
      { call: 'list', path: '/incidents?limit=100' },
      noTimes(),
    )
  ).items;

async function see(
  { machines }: WholeSystem,
  by: Key,
  incident: string,
  act: 'retry' | 'discard',
): Promise<Reply> {
  const path = `/incidents/${encodeURIComponent(incident)}/${act}`;
  const reply = await machines.send(by, path, randomUUID(), { reason: REASON });
  must(reply.status === 200, `${act}: ${String(reply.status)} ${reply.text.slice(0, 200)}`);
  return reply;
}
