import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { punktdialog } from '../../src/domain/definitions/punktdialog';
import { begin } from '../../src/domain/lifecycle/begin';
import { addDays, localDate } from '../../src/domain/lifecycle/calendar';
import type { Actor, Authority, Command, Context } from '../../src/domain/lifecycle/command';
import { decide } from '../../src/domain/lifecycle/decide';
import type { DialogueEvent } from '../../src/domain/lifecycle/event';
import type { DialogueState, Task } from '../../src/domain/lifecycle/state';
import { contentHash } from '../../src/register/content-hash';
import { seedDefinitions } from '../../src/register/seed-definitions';
import { taskRows } from '../../src/register/task-rows';
import { pieceOf } from '../../src/register/write-rows';

const ADMINISTRATIONS = 5;
const LEADS = 50;
/** Days ago a task was asked, and days until it is due: a third of them are late. */
const SINCE = 40;
const DUE = 30;

export interface Crowd {
  readonly dialogues: number;
  readonly owner: string;
  readonly committee: string;
  /** The administrations that are asked for statements, five in each dialogue, in turn. */
  readonly asked: readonly string[];
}

interface Written {
  readonly id: string;
  readonly lead: string;
  readonly state: DialogueState;
  readonly events: readonly DialogueEvent[];
}

/**
 * Dialogues with five statements waited for in each, by the rules, written past the register: what is
 * measured is how they are read. The driver has been told of them, and has nothing to do.
 */
export async function fill(pool: Pool, crowd: Crowd): Promise<void> {
  await seedDefinitions(pool, [punktdialog]);
  const now = new Date();
  const written = Array.from({ length: crowd.dialogues }, (_, at) => dialogueAt(crowd, at, now));
  await pool.query(INSERT_DIALOGUES, [
    JSON.stringify(written.map(dialogueRow)),
    contentHash(punktdialog),
    punktdialog.who,
    punktdialog.form,
  ]);
  const tasks = written.flatMap(({ id, state, events }) =>
    taskRows(punktdialog, null, state, events).map((row) => ({ ...row, dialogue_id: id })),
  );
  const { sql, value } = pieceOf({
    table: 'task',
    columns: Object.keys(tasks[0] ?? {}),
    rows: tasks.map((task) => Object.values(task)),
  });
  await pool.query(sql('$1'), [value]);
  await pool.query('vacuum analyze');
}

export async function empty(pool: Pool): Promise<void> {
  await pool.query(`delete from task where dialogue_id in (select id from dialogue where number like 'M-%')`);
  await pool.query(`delete from dialogue where number like 'M-%'`);
  await pool.query('vacuum analyze');
}

export const leads = Array.from({ length: LEADS }, (_, at) => `m-lead-${at}`);

const INSERT_DIALOGUES = `
  insert into dialogue (id, number, title, question, definition_hash, who, form, owner_id, lead_id, initiator, state,
    sequence, phase, created_at, revision, told_revision, noticed_sequence)
  select r.id, 'M-' || r.number, 'Mätning ' || r.number, 'Var känns det otryggt att gå när det är mörkt?', $2, $3, $4,
    r.state ->> 'owner', r.lead, 'official', r.state, (r.state ->> 'sequence')::int, r.state ->> 'phase',
    now() - r.number * interval '1 minute', 1, 1, (r.state ->> 'sequence')::int
  from jsonb_to_recordset($1::jsonb) as r (id uuid, number int, lead text, state jsonb)`;

const dialogueRow = ({ id, lead, state }: Written, number: number): object => ({ id, lead, state, number });

function dialogueAt(crowd: Crowd, at: number, now: Date): Written {
  const { owner, committee } = crowd;
  const lead = leads[at % leads.length] ?? '';
  const askedAt = new Date(now.getTime() - (at % SINCE) * 86_400_000);
  const asking = context(askedAt, person(lead, 'project-lead', owner));
  const given = { owner, lead, definitionHash: contentHash(punktdialog) };
  let { events, state } = begin(punktdialog, given, asking);
  for (const command of commands(crowd, at)) {
    const isMandate = command.kind === 'settle' && command.task === 'mandate';
    const by = isMandate ? context(askedAt, person('m-committee', 'committee', committee)) : asking;
    const decision = decide(punktdialog, state, command, by);
    if (decision.kind === 'refused') throw new Error(decision.refusal.rule);
    events = [...events, ...decision.events];
    state = decision.state;
  }
  return { id: randomUUID(), lead, state: spread(state, at, now), events };
}

const context = (at: Date, actor: Actor): Context => ({
  actor,
  now: at.toISOString(),
  calendar: [],
  organisation: { homes: {}, administrationOf: {} },
});

const person = (id: string, role: Authority['role'], unit: string): Actor => ({
  id,
  authorities: [{ role, unit, holder: id }],
});

function commands({ committee, asked }: Crowd, at: number): readonly Command[] {
  const members = Array.from({ length: ADMINISTRATIONS }, (_, n) => {
    const unit = asked[(at * ADMINISTRATIONS + n) % asked.length] ?? '';
    // One unit may be asked five times over: each is a matter of its own.
    return { id: `${unit}-${n}`, unit, grounds: ['area'] };
  });
  const settle = (task: string, outcome = 'done', more: object = {}): Command => ({
    ...{
      kind: 'settle',
      task,
      outcome,
      reason: 'Mätning',
      record: { id: randomUUID(), hash: HASH },
      ...more,
    },
  });
  const plan = { version: 1, hash: HASH, fields: [] };
  return [
    settle('state-question'),
    settle('influence-check', 'open'),
    settle('known-already'),
    settle('target-groups'),
    settle('method-plan', 'done', {
      plan,
      facts: { ...dates, 'deciding-committee': committee },
      sets: { 'affected-administrations': members },
    }),
    settle('mandate', 'given', { seenPlan: HASH }),
  ];
}

const HASH = 'a'.repeat(64);

const dates = {
  'board-date': '2030-12-10',
  'collection-begins': '2031-01-11',
  'collection-ends': '2031-02-01',
  'decision-date': '2031-05-03',
};

/** Due dates all over two months, and every fifth task taken. */
function spread(state: DialogueState, at: number, now: Date): DialogueState {
  const tasks = Object.values(state.tasks).map((task, n): Task => {
    if (task.status !== 'open') return task;
    const number = at * ADMINISTRATIONS + n;
    return {
      ...task,
      due: addDays(localDate(now.toISOString()), (number % (DUE + DUE / 2)) - DUE / 2),
      claimedBy: number % 5 === 0 ? 'm-contact' : null,
    };
  });
  return { ...state, tasks: Object.fromEntries(tasks.map((task) => [task.key, task])) };
}
