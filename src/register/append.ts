import { createHash } from 'node:crypto';
import { agenda } from '../domain/lifecycle/agenda';
import type { Circumstances } from '../domain/lifecycle/command';
import type { LifecycleDefinition } from '../domain/lifecycle/definition';
import { effectsOf } from '../domain/lifecycle/effects';
import type { DialogueEvent } from '../domain/lifecycle/event';
import type { DialogueState } from '../domain/lifecycle/state';
import { draftsEndedBy, EVERY_DRAFT } from '../domain/waiting/drafts';
import { currentTrace } from '../tracing/traced';
import type { Standing } from '../../workflows/dialogue.messages';
import type { NewRecord, Prepared } from './act';
import { tellsDriver } from './tells-driver';
import { taskRows } from './task-rows';
import { pieceOf, type Piece } from './write-rows';

export interface Appendix {
  readonly dialogueId: string;
  readonly definition: LifecycleDefinition;
  readonly before: DialogueState;
  readonly after: DialogueState;
  readonly events: readonly DialogueEvent[];
  readonly circumstances: Circumstances;
  /** How far the clock stands before real time, ms. */
  readonly offset: number;
  readonly revision: number;
  readonly nextDue: string | null;
  readonly personId: string;
  readonly prepared?: Omit<Prepared, 'command'>;
  readonly key?: string;
  /** The driver itself is acting and gets the standing as its answer: the relay has nothing to tell. */
  readonly byDriver?: true;
}

export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: unknown[];
}

/** Where the dialogue stands after the act, as the driver must know it. */
export function standingAfter(appendix: Appendix): Standing {
  const { after, events, revision } = appendix;
  const nextDue = nextDueAfter(appendix);
  const told = nextDue !== appendix.nextDue || events.some(tellsDriver);
  return {
    revision: told ? revision + 1 : revision,
    phase: after.phase,
    nextDue,
    ended: after.ended !== null,
    hasWork: events.some(tellsDriver),
  };
}

/**
 * A due that has come is the driver's to take away, by letting time pass: it may be there because the calendar has changed
 * (see recountDues), and whoever acts may have read the calendar before.
 */
function nextDueAfter({
  definition,
  after,
  circumstances,
  offset,
  nextDue,
  byDriver,
}: Appendix): string | null {
  const at = agenda(definition, after, circumstances.calendar, circumstances.organisation)[0]?.at;
  if (at === undefined) return null;
  const next = Date.parse(at) - offset;
  const hasCome = nextDue !== null && Date.parse(nextDue) <= Date.parse(circumstances.now) - offset;
  return hasCome && !byDriver && Date.parse(nextDue) < next ? nextDue : new Date(next).toISOString();
}

/** One statement: events, tasks, records, effects, the row and the answer stand or fall together. */
export function appendStatement(appendix: Appendix, standing: Standing, answer: unknown): Statement {
  const rows = appendix.prepared?.rows ?? [];
  const pieces = [...fixedPieces(appendix), ...rows.filter((each) => each.rows.length > 0).map(pieceOf)];
  const row = rowValues(appendix, standing, answer);
  const ctes = pieces.map(({ sql }, at) => `w${at} as (${sql(`$${row.length + at + 1}`)})`);
  const text = `with ${[...ctes, ANSWERED].join(', ')} ${UPDATED}`;
  return {
    name: nameOf(text),
    text,
    values: [...row, ...pieces.map(({ value }) => value)],
  };
}

/** One name for one text, so that PostgreSQL plans it once a connection; it knows a name by 63 characters. */
const nameOf = (text: string): string => `append:${createHash('sha256').update(text).digest('base64url')}`;

const ANSWERED = `answered as (
  update idempotency_key set answer = $14::jsonb where person_id = $12 and key = $13)`;

const UPDATED = `update dialogue set state = $2::jsonb, sequence = $3, phase = $4, next_due = $5, ended = $6,
  ended_at = coalesce(ended_at, $7), revision = $8, told_revision = case when $9 then $8 else told_revision end,
  restarts_driver = restarts_driver and not $9,
  title = coalesce($10, title), question = coalesce($11, question), owner_id = $15, lead_id = $16,
  merged_into_id = coalesce($17, merged_into_id), paused_until = ($2::jsonb #>> '{paused,until}')::date,
  trace = $18
  where id = $1 returning pg_notify('dialogue', id::text)`;

const rowValues = (appendix: Appendix, standing: Standing, answer: unknown): readonly unknown[] => [
  appendix.dialogueId,
  JSON.stringify(appendix.after),
  appendix.after.sequence,
  appendix.after.phase,
  standing.nextDue,
  appendix.after.ended,
  appendix.events.find(({ kind }) => kind === 'ended')?.at,
  standing.revision,
  appendix.byDriver ?? false,
  ...headingOf(appendix.prepared),
  appendix.personId,
  appendix.key,
  JSON.stringify(answer),
  appendix.after.owner,
  appendix.after.lead,
  mergedInto(appendix),
  currentTrace(),
];

/** By the act of merging, or as an outcome that says into which. */
const mergedInto = ({ events, after }: Appendix): unknown =>
  events.find((event) => event.kind === 'merged')?.into ??
  (after.ended === 'merged' ? after.facts['merged-into'] : undefined);

const headingOf = (prepared: Appendix['prepared']): readonly unknown[] => [
  prepared?.heading?.title,
  prepared?.heading?.question,
];

function fixedPieces(appendix: Appendix): readonly Piece[] {
  const { dialogueId, definition, before, after, events, personId, circumstances } = appendix;
  const piece = (value: unknown, sql: Piece['sql']): Piece => ({ value: JSON.stringify(value), sql });
  const effects = events.flatMap((event) =>
    effectsOf(definition, event, after).map((kind) => ({ sequence: event.sequence, kind })),
  );
  const drafts = draftsEndedBy(events);
  return [
    piece(events.map(eventRow), insertEvents),
    piece(taskRows(definition, before, after, events), upsertTasks),
    piece(effects, insertEffects),
    piece(
      recordRows(appendix.prepared?.record, { dialogueId, personId, at: circumstances.now }, after),
      insertRecord,
    ),
    ...(drafts.length > 0 ? [piece(drafts, forgetDrafts)] : []),
  ];
}

export function eventRow({ sequence, at, actor, onBehalfOf, kind, ...detail }: DialogueEvent): object {
  return { sequence, at, actor, on_behalf_of: onBehalfOf, kind, detail };
}

function recordRows(
  record: NewRecord | undefined,
  by: { readonly dialogueId: string; readonly personId: string; readonly at: string },
  { sequence }: DialogueState,
): readonly object[] {
  return record ? [{ ...record, author_id: by.personId, at: by.at, sequence }] : [];
}

export const insertEvents: Piece['sql'] = (p) => `
  insert into dialogue_event (dialogue_id, sequence, at, actor, on_behalf_of, kind, detail)
  select $1::uuid, r.sequence, r.at, r.actor, r.on_behalf_of, r.kind, r.detail
  from jsonb_populate_recordset(null::dialogue_event, ${p}::jsonb) r`;

const insertEffects: Piece['sql'] = (p) => `
  insert into effect (dialogue_id, sequence, kind)
  select $1::uuid, r.sequence, r.kind from jsonb_populate_recordset(null::effect, ${p}::jsonb) r`;

const insertRecord: Piece['sql'] = (p) => `
  insert into dialogue_record (id, dialogue_id, kind, task, version, content, hash, sequence, author_id, at)
  select r.id, $1::uuid, r.kind, r.task, 1 + coalesce((select max(version) from dialogue_record d
    where d.dialogue_id = $1::uuid and d.kind = r.kind and d.task is not distinct from r.task), 0),
    r.content, r.hash, r.sequence, r.author_id, r.at
  from jsonb_populate_recordset(null::dialogue_record, ${p}::jsonb) r`;

const forgetDrafts: Piece['sql'] = (p) => `
  delete from task_draft t where t.dialogue_id = $1::uuid and ${p}::jsonb ?| array[t.task, '${EVERY_DRAFT}']`;

/** Marks that this act says nothing of stay, as long as the task is still in the same round. */
export const upsertTasks: Piece['sql'] = (p) => `
  insert into task as t (dialogue_id, key, step, phase, member, unit_id, status, round, opened_at, due, asked,
    claimed_by, escalated, outcome, reminded_at, settled_at, settled_by, late, touched_at)
  select $1::uuid, r.key, r.step, r.phase, r.member, r.unit_id, r.status, r.round, r.opened_at, r.due, r.asked,
    r.claimed_by, r.escalated, r.outcome, r.reminded_at, r.settled_at, r.settled_by, r.late, r.touched_at
  from jsonb_populate_recordset(null::task, ${p}::jsonb) r
  on conflict (dialogue_id, key) do update set
    unit_id = excluded.unit_id, status = excluded.status, round = excluded.round, opened_at = excluded.opened_at,
    due = excluded.due, asked = excluded.asked, claimed_by = excluded.claimed_by, escalated = excluded.escalated,
    outcome = excluded.outcome,
    reminded_at = case when t.round = excluded.round then coalesce(excluded.reminded_at, t.reminded_at) else excluded.reminded_at end,
    settled_at = case when t.round = excluded.round then coalesce(excluded.settled_at, t.settled_at) else excluded.settled_at end,
    settled_by = case when t.round = excluded.round then coalesce(excluded.settled_by, t.settled_by) else excluded.settled_by end,
    late = case when t.round = excluded.round then excluded.late or t.late else excluded.late end,
    touched_at = greatest(excluded.touched_at, t.touched_at)`;
