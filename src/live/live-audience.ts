import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { localDate } from '../domain/lifecycle/calendar';
import type { Authority, Context } from '../domain/lifecycle/command';
import type { LifecycleDefinition } from '../domain/lifecycle/definition';
import { holding } from '../domain/lifecycle/holding';
import { askedOf, mayAct } from '../domain/lifecycle/permission';
import type { DialogueState } from '../domain/lifecycle/state';
import { Clock } from '../register/clock';
import { Definitions } from '../register/definitions';
import { Surroundings } from '../register/surroundings';

/** Whom one round of news concerns: everything has been read, and asking costs no query. */
export interface Audience {
  /** The dialogue's last event, if the person may hear of it. */
  readonly sequenceFor: (person: string, dialogue: string) => number | null;
}

interface Row {
  readonly id: string;
  readonly sequence: number;
  readonly state: DialogueState;
  readonly definition_hash: string;
}

interface Dialogue extends Pick<Row, 'sequence' | 'state'> {
  readonly definition: LifecycleDefinition;
}

const AUTHORITIES = `select id, authorities(id, $2::date) as held from unnest($1::text[]) one(id)`;

/** ms; roles begin and end with the day. */
const KEPT_FOR = 60_000;

/** Who may hear of which dialogue: the rules' own verdict, for many people and dialogues with two queries. */
@Injectable()
export class LiveAudience {
  private kept = { held: new Map<string, readonly Authority[]>(), until: 0 };

  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
    private readonly definitions: Definitions,
    private readonly surroundings: Surroundings,
  ) {}

  /** Somebody's roles may have changed. */
  forget(): void {
    this.kept = { held: new Map(), until: 0 };
  }

  async of(people: readonly string[], ids: readonly string[]): Promise<Audience> {
    if (ids.length === 0) return { sequenceFor: () => null };
    const dialogues = await this.dialogues(ids);
    const now = await this.clock.now();
    const held = await this.heldBy(people, localDate(now));
    const world = await this.surroundings.current();
    return {
      sequenceFor: (person, id) => {
        const dialogue = dialogues.get(id);
        const actor = { id: person, authorities: held.get(person) ?? [] };
        return dialogue && mayHear(dialogue, { ...world, now, actor }) ? dialogue.sequence : null;
      },
    };
  }

  private async dialogues(ids: readonly string[]): Promise<ReadonlyMap<string, Dialogue>> {
    const { rows } = await this.pool.query<Row>({
      name: 'live-dialogues',
      text: 'select id, sequence, state, definition_hash from dialogue where id = any($1::uuid[])',
      values: [ids],
    });
    const found = new Map<string, Dialogue>();
    for (const { id, definition_hash, ...row } of rows) {
      found.set(id, { ...row, definition: await this.definitions.byHash(definition_hash) });
    }
    return found;
  }

  private async heldBy(
    people: readonly string[],
    day: string,
  ): Promise<ReadonlyMap<string, readonly Authority[]>> {
    if (Date.now() > this.kept.until) this.kept = { held: new Map(), until: Date.now() + KEPT_FOR };
    const { held } = this.kept;
    const unknown = people.filter((id) => !held.has(id));
    if (unknown.length === 0) return held;
    const { rows } = await this.pool.query<{ id: string; held: readonly Authority[] }>({
      name: 'live-authorities',
      text: AUTHORITIES,
      values: [unknown, day],
    });
    for (const row of rows) held.set(row.id, row.held);
    return held;
  }
}

/** Who may read it; and who was asked in it, so that what has been settled leaves their queue as well. */
function mayHear({ definition, state }: Dialogue, context: Context): boolean {
  if (mayAct(definition, state, 'read', context).kind === 'permitted') return true;
  const { authorities } = context.actor;
  return Object.values(state.tasks).some((task) => {
    return holding(authorities, askedOf(definition, state, task)).size > 0;
  });
}
