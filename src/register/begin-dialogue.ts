import type { PoolClient } from 'pg';
import { agenda } from '../domain/lifecycle/agenda';
import { begin } from '../domain/lifecycle/begin';
import { localDate } from '../domain/lifecycle/calendar';
import type { Actor, Authority, Circumstances, Context } from '../domain/lifecycle/command';
import type { LifecycleDefinition } from '../domain/lifecycle/definition';
import type { DialogueEvent } from '../domain/lifecycle/event';
import { keysOf } from '../domain/lifecycle/permission';
import type { DialogueState } from '../domain/lifecycle/state';
import { currentTrace } from '../tracing/traced';
import type { Standing } from '../../workflows/dialogue.messages';
import { acceptedOf } from './accepted';
import type { Answer, IdempotencyKey } from './act';
import { eventRow, insertEvents, upsertTasks } from './append';
import { answerGiven, keepAnswer } from './lock';
import { taskRows } from './task-rows';

export interface Beginning {
  readonly id: string;
  readonly title: string;
  readonly definitionHash: string;
  readonly owner: string;
  readonly lead: string;
  readonly initiator: 'committee' | 'official' | 'resident-proposal';
  readonly conceptId?: string;
  readonly personId: string;
  readonly idempotency?: IdempotencyKey;
}

export type Surrounded = Omit<Circumstances, 'now'> & { readonly definition: LifecycleDefinition };

interface Opening {
  readonly seconds: number;
  readonly authorities: readonly Authority[];
  readonly fresh: boolean;
  readonly number: string;
}

const OPENING = `
  with claimed as (
    insert into idempotency_key (person_id, key, request_hash) select $1, $2, $3 where $2::text is not null
    on conflict do nothing returning 1
  )
  select c.seconds, ($2::text is null or exists (select from claimed)) as fresh, nextval('dialogue_number') as number,
    authorities($1, ((now() + c.seconds * interval '1 second') at time zone 'Europe/Stockholm')::date) as authorities
  from clock_offset c`;

export async function insertDialogue(
  client: PoolClient,
  beginning: Beginning,
  surrounded: Surrounded,
): Promise<{ readonly keep: boolean; readonly result: Answer }> {
  const { personId, idempotency } = beginning;
  const opening = await openingOf(client, beginning);
  if (!opening.fresh && idempotency) {
    const given = await answerGiven<Answer>(client, personId, idempotency);
    return { keep: false, result: given.kind === 'given' ? given.result : given };
  }
  const result = await begun(client, beginning, opening, surrounded);
  if (idempotency) await keepAnswer(client, personId, idempotency, result);
  return { keep: true, result };
}

async function openingOf(client: PoolClient, { personId, idempotency }: Beginning): Promise<Opening> {
  const { rows } = await client.query<Opening>({
    name: 'begin-dialogue',
    text: OPENING,
    values: [personId, idempotency?.key, idempotency?.requestHash],
  });
  if (!rows[0]) throw new Error('The database has no clock: was it migrated?');
  return rows[0];
}

async function begun(
  client: PoolClient,
  beginning: Beginning,
  opening: Opening,
  { definition, ...around }: Surrounded,
): Promise<Answer> {
  const actor: Actor = { id: beginning.personId, authorities: opening.authorities };
  if (!mayBegin(actor, beginning.owner))
    return {
      kind: 'refused',
      refusal: {
        code: 'not-permitted',
        rule: `${definition.id}@${String(definition.version)}/begin/by: project-lead@${beginning.owner} | coordinator`,
      },
    };
  const now = new Date(Date.now() + opening.seconds * 1_000).toISOString();
  const context: Context = { ...around, now, actor };
  const { owner, lead, definitionHash } = beginning;
  const started = begin(definition, { owner, lead, definitionHash }, context);
  const at = agenda(definition, started.state, around.calendar, around.organisation)[0]?.at;
  const nextDue = at === undefined ? null : new Date(Date.parse(at) - opening.seconds * 1_000).toISOString();
  await insert(client, beginning, { definition, now, nextDue, number: opening.number, ...started });
  const standing: Standing = {
    revision: 1,
    phase: started.state.phase,
    nextDue,
    ended: false,
    hasWork: true,
  };
  return acceptedOf({ dialogueId: beginning.id, after: started.state, events: started.events }, standing);
}

/** Who may start a dialogue: a project lead for the own administration, and the coordinator for any. */
const mayBegin = (actor: Actor, owner: string): boolean =>
  keysOf(actor).some((key) => key === `project-lead@${owner}` || key === 'coordinator');

interface Started {
  readonly definition: LifecycleDefinition;
  readonly events: readonly DialogueEvent[];
  readonly state: DialogueState;
  readonly now: string;
  readonly nextDue: string | null;
  readonly number: string;
}

async function insert(client: PoolClient, beginning: Beginning, started: Started): Promise<void> {
  const { definition, events, state } = started;
  await client.query({
    name: 'insert-dialogue',
    text: INSERT,
    values: [
      beginning.id,
      `${localDate(started.now).slice(0, 4)}-${started.number.padStart(3, '0')}`,
      beginning.title,
      beginning.definitionHash,
      definition.who,
      definition.form,
      beginning.initiator,
      beginning.conceptId ?? null,
      JSON.stringify(state),
      started.nextDue,
      started.now,
      JSON.stringify(events.map(eventRow)),
      JSON.stringify(taskRows(definition, null, state, events)),
      currentTrace(),
    ],
  });
}

const INSERT = `
  with e as (${insertEvents('$12')}), t as (${upsertTasks('$13')}), d as (
    insert into dialogue (id, number, title, definition_hash, who, form, owner_id, lead_id, initiator, concept_id, state,
      sequence, phase, next_due, created_at, trace)
    select $1::uuid, $2, $3, $4, $5, $6, s->>'owner', s->>'lead', $7, $8, s, (s->>'sequence')::int, s->>'phase', $10, $11, $14
    from (select $9::jsonb) as given (s) returning id
  ) select pg_notify('dialogue', id::text) from d`;
