import type { AcceptedAct } from '../../../src/contract/accepted-act';
import { punktdialog } from '../../../src/domain/definitions/punktdialog';
import { until } from '../../support/until';
import { noTimes } from '../../whole-system/machine';
import type { Desk } from '../../whole-system/town';
import { counted, type Counted } from '../calendar-table';
import { must, type Case, type Size } from '../case';
import type { WholeSystem } from '../../whole-system/whole-system';

interface Waiting extends Counted {
  readonly dialogue: string;
}

const TASK = 'state-question';
const SECOND = 1_000;
const LATE = 60 * SECOND;

/** In small: the hours and nights that make a day shorter or longer, on both sides, and a year without a look. */
const small: ReadonlySet<string> = new Set([
  '2036-03-20T09:00:00.000Z',
  '2036-03-30T00:00:00.000Z',
  '2036-10-16T09:00:00.000Z',
  '2036-10-26T00:00:00.000Z',
  '2036-10-26T22:59:00.000Z',
  '2036-10-26T23:01:00.000Z',
  '2037-01-19T09:00:00.000Z',
  '2038-02-23T09:00:00.000Z',
]);
const nights: ReadonlySet<string> = new Set(['2036-03-30T22:00:00.000Z', '2036-10-26T23:00:00.000Z']);

/** Years go by as with `radslag clock forward`, from one moment of the table to the next. */
export const clock: Case = {
  injects:
    'Sommartid, vintertid, skottdag, midsommar, årsskifte, ±1 timme och ±1 minut kring skiftena, +400 dagar',
  async run({ system, size }) {
    const [desk] = await system.desks('clock', 1, 0);
    if (!desk) throw new Error('No desk');
    const waiting: Waiting[] = [];
    const rung: number[] = [];
    for (const one of momentsOf(size)) {
      await forwardTo(system, one.at);
      if (one.kind === 'asked') waiting.push(await ask(system, desk, one.counted));
      else rung.push(await rings(system, waiting, one));
    }
    await allCaughtUp(system, waiting);
    return `${String(waiting.length)} svarsdagar och nästa tider som i tabellen; ${String(rung.length)} påminnelser och eskaleringar ${Math.max(...rung).toFixed(1)} s efter sin tid eller snabbare, ingen före; efter 400 dagar allt ikapp en gång`;
  },
};

type Moment =
  | { readonly kind: 'asked'; readonly at: string; readonly counted: Counted }
  | { readonly kind: 'rings'; readonly at: string; readonly asked: string; readonly index: number };

/** Of what rings in the last year of the table nothing is waited for: it is what 400 days leave to catch up. */
function momentsOf(size: Size): readonly Moment[] {
  const rows = size === 'short' ? counted.filter(({ asked }) => small.has(asked)) : counted;
  const before = rows.at(-2)?.asked ?? '';
  return rows
    .flatMap((row): readonly Moment[] => [
      { kind: 'asked', at: row.asked, counted: row },
      ...row.happens
        .map((at, index) => ({ kind: 'rings' as const, at, asked: row.asked, index }))
        .filter(({ at }) => at < before && (size === 'whole' || nights.has(at))),
    ])
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

const millisecondsNow = async ({ pool }: WholeSystem): Promise<number> => {
  const { rows } = await pool.query<{ seconds: number }>('select seconds from clock_offset');
  return Date.now() + (rows[0]?.seconds ?? 0) * SECOND;
};

/** A second before the moment at the most, never after it. */
async function forwardTo(system: WholeSystem, at: string): Promise<void> {
  const seconds = Math.floor((Date.parse(at) - (await millisecondsNow(system))) / SECOND);
  if (seconds > 0) await system.forward(seconds);
}

async function ask(system: WholeSystem, { owner, lead }: Desk, row: Counted): Promise<Waiting> {
  await until(async () => (await millisecondsNow(system)) >= Date.parse(row.asked));
  const { dialogueId } = await system.machines.ask<AcceptedAct>(
    lead,
    {
      call: 'create',
      path: '/dialogues',
      body: {
        ...{ definition: punktdialog.id, title: row.why, owner, lead: lead.person },
        initiator: 'official',
      },
    },
    noTimes(),
  );
  const { rows } = await system.pool.query<{ due: string; next: Date; year: string }>(
    `select t.due::text as due, d.next_due + c.seconds * interval '1 second' as next, left(d.number, 4) as year
     from dialogue d join task t on t.dialogue_id = d.id and t.key = $2 cross join clock_offset c where d.id = $1`,
    [dialogueId, TASK],
  );
  const found = rows[0];
  must(found?.due === row.due, `${row.why}: svarsdagen blev ${String(found?.due)}, inte ${row.due}`);
  const next = found?.next.toISOString();
  must(next === row.happens[0], `${row.why}: nästa tid blev ${String(next)}, inte ${row.happens[0]}`);
  const year = inSweden(row.asked);
  must(found?.year === year, `${row.why}: numret börjar på ${String(found?.year)}, inte ${year}`);
  return { ...row, dialogue: dialogueId };
}

/** The platform's own time zones say in which year somebody was asked. */
const inSweden = (instant: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', year: 'numeric' }).format(
    new Date(instant),
  );

const HAPPENED = `
  select kind, at from dialogue_event where dialogue_id = $1 and kind in ('reminded', 'escalated') order by sequence`;

interface Happened {
  readonly kind: string;
  readonly at: Date;
}

/** Seconds after its instant. */
async function rings(
  system: WholeSystem,
  waiting: readonly Waiting[],
  { at, asked, index }: Extract<Moment, { kind: 'rings' }>,
): Promise<number> {
  const one = waiting.find((each) => each.asked === asked);
  if (!one) throw new Error(`Nobody was asked at ${asked}`);
  const happened = async (): Promise<Happened | undefined> =>
    (await system.pool.query<Happened>(HAPPENED, [one.dialogue])).rows[index];
  await until(async () => (await happened()) !== undefined);
  const found = await happened();
  const kind = index < 2 ? 'reminded' : 'escalated';
  must(found?.kind === kind, `${one.why}: ${String(found?.kind)}, inte ${kind}`);
  const late = lateness(found, at);
  must(late >= 0 && late < LATE, `${one.why}: ${String(late)} ms efter ${at}`);
  return late / SECOND;
}

const lateness = (found: Happened | undefined, at: string): number =>
  (found?.at.getTime() ?? 0) - Date.parse(at);

/** However long nobody looked: each reminded twice and escalated once, and no more. */
async function allCaughtUp(system: WholeSystem, waiting: readonly Waiting[]): Promise<void> {
  const overdue = waiting.slice(0, -1);
  await until(async () => (await happenedTo(system, overdue)).every(({ kinds }) => kinds.length >= 3));
  await system.drained(60_000);
  for (const { why, kinds } of await happenedTo(system, overdue))
    must(kinds.join(' ') === 'reminded reminded escalated', `${why}: ${kinds.join(' ')}`);
}

async function happenedTo(
  { pool }: WholeSystem,
  waiting: readonly Waiting[],
): Promise<readonly (Waiting & { readonly kinds: readonly string[] })[]> {
  return Promise.all(
    waiting.map(async (one) => {
      const { rows } = await pool.query<Happened>(HAPPENED, [one.dialogue]);
      return { ...one, kinds: rows.map(({ kind }) => kind) };
    }),
  );
}
