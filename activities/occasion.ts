import type { Pool, PoolClient } from 'pg';
import type { LifecycleDefinition, Party } from '../src/domain/lifecycle/definition';
import type { DialogueEvent } from '../src/domain/lifecycle/event';
import { partyKey } from '../src/domain/lifecycle/permission';
import type { DialogueState } from '../src/domain/lifecycle/state';
import { stepOf } from '../src/domain/lifecycle/steps';
import type { Definitions } from '../src/register/definitions';
import type { EffectRef } from './effect';
import { forGood } from './faults';

/** The event that made an effect due, with the dialogue as it stands now and the record that came with the event. */
export interface Occasion {
  readonly dialogueId: string;
  readonly number: string;
  readonly title: string;
  readonly question: string | null;
  readonly who: 'medborgardialog' | 'brukardialog';
  readonly definition: LifecycleDefinition;
  readonly state: DialogueState;
  readonly event: DialogueEvent;
  readonly record: { readonly content: Readonly<Record<string, unknown>>; readonly authorId: string } | null;
}

const OCCASION = `
  select d.number, d.title, d.question, d.who, d.definition_hash, d.state,
    jsonb_build_object('sequence', e.sequence, 'at', e.at, 'actor', e.actor, 'onBehalfOf', e.on_behalf_of, 'kind', e.kind)
      || e.detail as event,
    (select jsonb_build_object('content', r.content, 'authorId', r.author_id) from dialogue_record r
     where r.id::text = e.detail -> 'record' ->> 'id') as record
  from dialogue d join dialogue_event e on e.dialogue_id = d.id where d.id = $1 and e.sequence = $2`;

interface OccasionRow extends Omit<Occasion, 'dialogueId' | 'definition'> {
  readonly definition_hash: string;
}

/** @throws for good when there is no such event: then the effect names something that never happened. */
export async function occasionOf(
  on: Pool | PoolClient,
  definitions: Pick<Definitions, 'byHash'>,
  { dialogueId, sequence }: EffectRef,
): Promise<Occasion> {
  const { rows } = await on.query<OccasionRow>(OCCASION, [dialogueId, sequence]);
  const row = rows[0];
  if (!row) throw forGood('UnknownEvent');
  const { definition_hash: hash, ...found } = row;
  return { dialogueId, ...found, definition: await definitions.byHash(hash) };
}

/** A text the record must hold. @throws for good where it does not: nothing true could be sent. */
export function textIn({ record }: Occasion, field: string): string {
  const value = record?.content[field];
  if (typeof value !== 'string' || value.trim() === '') throw forGood('RecordLacksText');
  return value;
}

/** The task the event is about, if it is about one. */
export const taskIn = ({ event }: Occasion): string | null => ('task' in event ? event.task : null);

/** Those the event's step informs, as party keys. */
export function informedBy(occasion: Occasion): readonly string[] {
  const { definition, state } = occasion;
  const task = state.tasks[taskIn(occasion) ?? ''];
  if (!task) return [];
  const informed: readonly Party[] = stepOf(definition, task.step).informed ?? [];
  return informed.map((party) => partyKey(party, state, task.unit));
}

export const leadOf = ({ state }: Pick<Occasion, 'state'>): string => `project-lead:${state.lead}`;

/** The contacts of every affected administration. */
export const affectedContacts = ({ state }: Pick<Occasion, 'state'>): readonly string[] =>
  (state.sets['affected-administrations'] ?? []).map(({ unit }) => `administration-contact@${unit}`);
