import type { Pool } from 'pg';
import { localDate } from '../src/domain/lifecycle/calendar';
import type { EffectKind } from '../src/domain/lifecycle/definition';
import type { DialogueEvent } from '../src/domain/lifecycle/event';
import type { DialogueState } from '../src/domain/lifecycle/state';
import type { Clock } from '../src/register/clock';
import type { Definitions } from '../src/register/definitions';
import type { EffectRef } from './effect';
import { POST } from './mail';
import type { Situation } from './notices/notice';
import { lettersOf, noticesOf } from './notices/notices-of';
import { peopleBehind } from './people';

export interface NoticeDependencies {
  readonly pool: Pool;
  readonly definitions: Pick<Definitions, 'byHash'>;
  readonly clock: Pick<Clock, 'now'>;
}

const UNNOTICED = `
  select d.number, d.title, d.definition_hash, d.state, d.sequence, coalesce(jsonb_agg(
    jsonb_build_object('sequence', e.sequence, 'at', e.at, 'actor', e.actor, 'onBehalfOf', e.on_behalf_of, 'kind', e.kind)
      || e.detail order by e.sequence) filter (where e.sequence is not null), '[]') as events
  from dialogue d left join dialogue_event e on e.dialogue_id = d.id and e.sequence > d.noticed_sequence
  where d.id = $1 group by d.id`;

/** Letters, how far the dialogue's people have been told, and the effects to do: one statement. */
const TELL = `
  with posted as (${POST}),
  noticed as (update dialogue set noticed_sequence = $4 where id = $1::uuid and noticed_sequence < $4)
  select sequence, kind from effect where dialogue_id = $1::uuid and status = 'to-do' order by sequence, kind`;

interface UnnoticedRow {
  readonly number: string;
  readonly title: string;
  readonly definition_hash: string;
  readonly state: DialogueState;
  readonly sequence: number;
  readonly events: readonly DialogueEvent[];
}

/**
 * Tells everyone concerned what has happened since they were last told. Answers with the effects that remain, so that
 * the driver need not ask again. Safe to run twice: letters are keyed, and how far one has come only grows.
 */
export const sendNotices =
  ({ pool, definitions, clock }: NoticeDependencies) =>
  async (dialogueId: string): Promise<readonly EffectRef[]> => {
    const { rows } = await pool.query<UnnoticedRow>({
      name: 'unnoticed',
      text: UNNOTICED,
      values: [dialogueId],
    });
    const row = rows[0];
    if (!row) return [];
    const { definition_hash: hash, sequence, ...dialogue } = row;
    const at = await clock.now();
    const now: Situation = { dialogueId, ...dialogue, definition: await definitions.byHash(hash) };
    const notices = noticesOf(now);
    const to = notices.flatMap((notice) => notice.to);
    const people = to.length === 0 ? [] : await peopleBehind(pool, to, { dialogueId, day: localDate(at) });
    const letters = notices.flatMap((notice) => lettersOf(notice, people, now));
    const effects = await pool.query<{ sequence: number; kind: EffectKind }>({
      name: 'tell',
      text: TELL,
      values: [dialogueId, JSON.stringify(letters), at, sequence],
    });
    return effects.rows.map((effect) => ({ dialogueId, ...effect }));
  };
