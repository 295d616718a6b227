import { setTimeout } from 'node:timers/promises';
import { crowd } from '../faults/cases/crowd';
import { Chance } from '../whole-system/chance';
import { until } from '../support/until';
import type { WholeSystem } from '../whole-system/whole-system';
import { beginning } from '../whole-system/lifecycle';
import { partNames } from '../whole-system/started-system';
import { noTimes, type Asked } from '../whole-system/machine';
import { drained } from '../whole-system/drained';
import type { Desk } from '../whole-system/town';

const WAITING = 10_000;
const DUE_TOGETHER = 2_000;
const CLIENTS = 8;
/** Seconds in which Temporal is told of the moved clock, before the moment that is measured. */
const AHEAD = 150;

const seconds = (since: number): string => `${((performance.now() - since) / 1_000).toFixed(1)} s`;

/** What no loop of calls shows: from cold, everybody at once, many clocks at once, and back after everything was killed. */
export async function measureSurvival(
  system: WholeSystem,
  cold: number,
): Promise<readonly (readonly string[])[]> {
  const rows: (readonly string[])[] = [];
  const row = (what: string, measured: string): void => {
    rows.push([what, measured]);
    process.stderr.write(`  ${what}: ${measured}\n`);
  };
  const [first] = await system.desks('cold', 1, 0);
  if (!first) throw new Error('No desk');
  await system.machines.ask(first.lead, list, noTimes());
  row('från inget (även ny databas) till första svaret', seconds(cold));
  row('minne i vila: api + drivare + Temporal', memoryOf(system));
  row('alla på en gång', await crowd.run({ system, size: 'whole', chance: new Chance(1) }));
  for (const [what = '', measured = ''] of await measureTimers(system)) row(what, measured);
  const desks = await system.desks('waiting', CLIENTS, 0);
  await beginAll(system, desks, WAITING, benchBeginning);
  await system.drained(600_000);
  row(`minne med ${WAITING} öppna dialoger`, memoryOf(system));
  for (const line of await recovery(system, first)) row(...line);
  return rows;
}

const list: Asked = { call: 'list', path: '/tasks/mine' };

const memoryOf = (system: WholeSystem): string => {
  const each = (['api', 'worker', 'temporal'] as const).map((part) => system.memory(part));
  const sum = each.reduce((total, one) => total + one, 0);
  return `${each.map((one) => one.toFixed(0)).join(' + ')} = ${sum.toFixed(0)} MiB`;
};

const benchBeginning = ({ owner, lead }: Desk): Asked => beginning(owner, lead);

const remindedBeginning = ({ owner, lead }: Desk): Asked => ({
  ...beginning(owner, lead),
  body: {
    definition: 'medborgardialog.punktdialog',
    title: `Mätning ${owner}`,
    owner,
    lead: lead.person,
    initiator: 'official',
  },
});

async function beginAll(
  { machines }: WholeSystem,
  desks: readonly Desk[],
  count: number,
  asked: (desk: Desk) => Asked,
): Promise<void> {
  await Promise.all(
    desks.map(async (desk) => {
      for (let done = 0; done < count / desks.length; done += 1)
        await machines.ask(desk.lead, asked(desk), noTimes());
    }),
  );
}

/**
 * All reminded in the same real moment, to which the clock is moved beforehand so that Temporal's own timers ring; until
 * every reminder has become an event and a letter.
 */
export async function measureTimers(system: WholeSystem): Promise<readonly (readonly string[])[]> {
  const desks = await system.desks('timers', CLIENTS, 0);
  await beginAll(system, desks, DUE_TOGETHER, remindedBeginning);
  await system.drained(300_000);
  const owners = desks.map(({ owner }) => owner);
  await system.forward(Math.floor((await msLeft(system, owners)) / 1_000) - AHEAD);
  await system.drained(AHEAD * 1_000);
  await setTimeout(await msLeft(system, owners));
  const before = system.cpu();
  const began = performance.now();
  await until(async () => (await system.count(REMINDED, [owners])) === DUE_TOGETHER, {
    within: 900_000,
    every: 200,
  });
  const happened = seconds(began);
  await drained(system.pool);
  const told = seconds(began);
  const after = system.cpu();
  const spent = partNames.map((part) => (((after[part] - before[part]) * 1_000) / DUE_TOGETHER).toFixed(1));
  return [
    [`${DUE_TOGETHER} klockor på samma gång: alla inträffade`, happened],
    ['… alla underrättade', told],
    [`CPU per klocka: ${partNames.join(' · ')}`, `${spent.join(' · ')} ms`],
  ];
}

/** ms until the first reminders. @throws when they are not all of one moment, or when that has passed */
async function msLeft(system: WholeSystem, owners: readonly string[]): Promise<number> {
  const left = await system.count(LEFT, [owners]);
  if (left <= 0) throw new Error('The clocks were to ring together, later');
  return left;
}

const LEFT = `
  select case when min(next_due) = max(next_due) then extract(epoch from min(next_due) - now()) * 1000 else 0 end::int as n
  from dialogue where owner_id = any($1::text[])`;

const REMINDED = `
  select count(distinct dialogue_id)::int as n from dialogue_event e join dialogue d on d.id = e.dialogue_id
  where e.kind = 'reminded' and d.owner_id = any($1::text[])`;

async function recovery(system: WholeSystem, desk: Desk): Promise<readonly (readonly [string, string])[]> {
  for (const part of ['api', 'worker', 'temporal'] as const) system.kill(part);
  const began = performance.now();
  await system.machines.ask(desk.lead, benchBeginning(desk), noTimes());
  const acts = seconds(began);
  await system.drained(600_000);
  return [
    ['allt dödat utom databasen: till nästa utförda handling', acts],
    ['… tills drivaren har gjort sitt', seconds(began)],
  ];
}
