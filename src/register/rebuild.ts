import type { PoolClient } from 'pg';
import type { DialogueEvent } from '../domain/lifecycle/event';
import { rebuild } from '../domain/lifecycle/evolve';
import type { DialogueState } from '../domain/lifecycle/state';
import { upsertTasks } from './append';
import type { Definitions } from './definitions';
import { taskRows } from './task-rows';

export interface EventRow {
  readonly sequence: number;
  readonly at: Date;
  readonly actor: string;
  readonly on_behalf_of: string | null;
  readonly kind: string;
  readonly detail: object;
}

/** State and task rows from the events alone, written back over what stands there. The dialogue's row must be locked. */
export async function rebuildDialogue(
  client: PoolClient,
  dialogueId: string,
  definitionHash: string,
  definitions: Definitions,
): Promise<DialogueState> {
  const { rows } = await client.query<EventRow>(
    `select sequence, at, actor, on_behalf_of, kind, detail from dialogue_event where dialogue_id = $1 order by sequence`,
    [dialogueId],
  );
  const events = rows.map(eventOf);
  const state = rebuild(events);
  const definition = await definitions.byHash(definitionHash, client);
  await client.query('delete from task where dialogue_id = $1', [dialogueId]);
  await client.query(`with t as (${upsertTasks('$2')}) select 1`, [
    dialogueId,
    JSON.stringify(taskRows(definition, null, state, events)),
  ]);
  await client.query(
    `update dialogue set state = $2::jsonb, sequence = $3, phase = $4, ended = $5, owner_id = $6, lead_id = $7,
     paused_until = ($2::jsonb #>> '{paused,until}')::date where id = $1`,
    [dialogueId, JSON.stringify(state), state.sequence, state.phase, state.ended, state.owner, state.lead],
  );
  return state;
}

/** The JSON was written from an event of this type and is never changed: dialogue_event is insert-only. */
export const eventOf = ({ on_behalf_of, at, detail, ...row }: EventRow): DialogueEvent =>
  ({ ...row, ...detail, at: at.toISOString(), onBehalfOf: on_behalf_of }) as unknown as DialogueEvent;
