import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import type { Act, Actor, Authority, Context } from '../domain/lifecycle/command';
import type { LifecycleDefinition } from '../domain/lifecycle/definition';
import { mayAct, type Verdict } from '../domain/lifecycle/permission';
import type { DialogueState } from '../domain/lifecycle/state';
import { ProblemError } from '../http/problem';
import { RefusedError } from '../http/refused-error';
import { Surroundings } from '../register/surroundings';
import { Definitions } from '../register/definitions';

/** A dialogue as one person may see it: where it stands, and what the rules need to say what they may do. */
export interface SeenDialogue {
  readonly id: string;
  readonly definitionHash: string;
  readonly definition: LifecycleDefinition;
  readonly state: DialogueState;
  /** The one who asks, now. */
  readonly context: Context;
}

interface Row {
  readonly state: DialogueState;
  readonly definition_hash: string;
  readonly authorities: readonly Authority[];
  readonly seconds: number;
}

const SEEN = `
  select d.state, d.definition_hash, c.seconds,
    authorities($2, ((now() + c.seconds * interval '1 second') at time zone 'Europe/Stockholm')::date) as authorities
  from dialogue d cross join clock_offset c where d.id = $1`;

const ACTOR = `
  select c.seconds,
    authorities($1, ((now() + c.seconds * interval '1 second') at time zone 'Europe/Stockholm')::date) as authorities
  from clock_offset c`;

/** Dialogues whose definition a process remembers. */
const REMEMBERED = 10_000;

/** Who may see which dialogue. Every feature that shows a dialogue or what belongs to one asks here first. */
@Injectable()
export class DialogueAccess {
  private readonly hashes = new Map<string, string>();

  constructor(
    private readonly pool: Pool,
    private readonly definitions: Definitions,
    private readonly surroundings: Surroundings,
  ) {}

  /** @throws ProblemError when there is no such dialogue, or the definition does not let this person read it. */
  async read(personId: string, dialogueId: string): Promise<SeenDialogue> {
    const seen = await this.find(personId, dialogueId);
    const verdict = verdictOn(seen, 'read');
    if (verdict.kind === 'refused') throw new RefusedError(verdict.refusal);
    return seen;
  }

  /** Who asks, and under which circumstances, when it is about no one dialogue. */
  async context(personId: string): Promise<Context> {
    const { rows } = await this.pool.query<Pick<Row, 'authorities' | 'seconds'>>({
      name: 'actor',
      text: ACTOR,
      values: [personId],
    });
    return this.contextOf(personId, rows[0]);
  }

  /** A dialogue keeps the definition it began with, so each is looked up once a process. @throws ProblemError */
  async definitionOf(dialogueId: string): Promise<LifecycleDefinition> {
    const known = this.hashes.get(dialogueId);
    if (known !== undefined) return this.definitions.byHash(known);
    const { rows } = await this.pool.query<{ definition_hash: string }>({
      name: 'definition-of-dialogue',
      text: 'select definition_hash from dialogue where id = $1',
      values: [dialogueId],
    });
    const hash = rows[0]?.definition_hash;
    if (hash === undefined) throw new ProblemError('unknown-dialogue');
    if (this.hashes.size >= REMEMBERED) this.hashes.clear();
    this.hashes.set(dialogueId, hash);
    return this.definitions.byHash(hash);
  }

  private async find(personId: string, dialogueId: string): Promise<SeenDialogue> {
    const { rows } = await this.pool.query<Row>({
      name: 'seen-dialogue',
      text: SEEN,
      values: [dialogueId, personId],
    });
    const row = rows[0];
    if (!row) throw new ProblemError('unknown-dialogue');
    return {
      id: dialogueId,
      definitionHash: row.definition_hash,
      definition: await this.definitions.byHash(row.definition_hash),
      state: row.state,
      context: await this.contextOf(personId, row),
    };
  }

  private async contextOf(
    personId: string,
    row: Pick<Row, 'authorities' | 'seconds'> | undefined,
  ): Promise<Context> {
    if (!row) throw new Error('The database has no clock: was it migrated?');
    const actor: Actor = { id: personId, authorities: row.authorities };
    const now = new Date(Date.now() + row.seconds * 1_000).toISOString();
    return { ...(await this.surroundings.current()), now, actor };
  }
}

/** May this person do this with the dialogue as it stands, and if not, which rule says so. */
export const verdictOn = (
  { definition, state, context }: SeenDialogue,
  act: Act | 'settle',
  task?: string,
): Verdict => mayAct(definition, state, act, context, task);
