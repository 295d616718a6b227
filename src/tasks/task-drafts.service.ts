import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import type { Prisma } from '../../generated/prisma/client';
import { faultWords } from '../contract/fault-words';
import { LARGEST_DRAFT, type SaveDraft, type SavedDraft, type TaskDraft } from '../contract/task-draft';
import type { Authority, Refusal } from '../domain/lifecycle/command';
import type { LifecycleDefinition } from '../domain/lifecycle/definition';
import type { DialogueState } from '../domain/lifecycle/state';
import { PLAN_CHANGE } from '../domain/waiting/drafts';
import { DialogueAccess, verdictOn, type SeenDialogue } from '../dialogues/dialogue-access';
import { doneOnce, permitted } from '../http/permitted';
import { ProblemError } from '../http/problem';
import { RefusedError } from '../http/refused-error';
import type { IdempotencyKey } from '../register/act';
import { Idempotent } from '../register/idempotent';
import { Surroundings, type World } from '../register/surroundings';
import { discard, save, type DraftPlace } from './task-drafts.sql';

/** Whose form it is, and of what: a task's key, or `PLAN_CHANGE`. */
export interface DraftOf extends DraftPlace {
  readonly personId: string;
}

interface Row {
  readonly version: number;
  readonly content: Record<string, unknown>;
  readonly authorId: string;
  readonly authorName: string;
  readonly at: Date;
}

interface LockedRow {
  readonly state: DialogueState;
  readonly definition_hash: string;
  readonly authorities: readonly Authority[];
  readonly seconds: number;
}

/** What a write came to; kept under its key, so that the same request gets the same answer. */
type Written<Result> =
  | { readonly kind: 'written'; readonly result: Result }
  | { readonly kind: 'stale' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

const READ = `
  select t.version::float8 as version, t.content, t.author_id as "authorId", p.name as "authorName", t.at
  from task_draft t join person p on p.id = t.author_id where t.dialogue_id = $1 and t.task = $2`;

const NONE: TaskDraft = { version: 0, content: null, author: null, at: null };

/**
 * Forms begun and not yet sent: a draft for a task, shared by those who may settle it now. No act: the register writes
 * no event of it, and takes it away with the act that makes it needless.
 */
@Injectable()
export class TaskDrafts {
  constructor(
    private readonly pool: Pool,
    private readonly access: DialogueAccess,
    private readonly surroundings: Surroundings,
    private readonly idempotent: Idempotent,
  ) {}

  async read({ personId, dialogueId, task }: DraftOf): Promise<TaskDraft> {
    permitted(verdictOf(await this.access.read(personId, dialogueId), task));
    const { rows } = await this.pool.query<Row>({
      name: 'task-draft',
      text: READ,
      values: [dialogueId, task],
    });
    const row = rows[0];
    if (!row) return NONE;
    const { version, content, authorId, authorName, at } = row;
    return { version, content, author: { id: authorId, name: authorName }, at: at.toISOString() };
  }

  save(draft: DraftOf, key: IdempotencyKey, { version, content }: SaveDraft): Promise<SavedDraft> {
    const json = JSON.stringify(content);
    if (Buffer.byteLength(json) > LARGEST_DRAFT)
      throw new ProblemError('payload-too-large', { detail: faultWords.draftTooLarge });
    return this.written(draft, key, async (transaction, at) => {
      const saved = await save(transaction, draft, { seen: version, json, author: draft.personId, at });
      return saved === null ? { kind: 'stale' } : { kind: 'written', result: { version: saved, at } };
    });
  }

  async discard(draft: DraftOf, key: IdempotencyKey, seen: number | null): Promise<void> {
    await this.written<null>(draft, key, async (transaction) =>
      (await discard(transaction, draft, seen)) ? { kind: 'written', result: null } : { kind: 'stale' },
    );
  }

  /** Beside the dialogue's lock: acts on it wait, other drafts do not, and none is left behind by an act. */
  private async written<Result>(
    draft: DraftOf,
    key: IdempotencyKey,
    write: (transaction: Prisma.TransactionClient, at: string) => Promise<Written<Result>>,
  ): Promise<Result> {
    const definition = await this.access.definitionOf(draft.dialogueId);
    const world = await this.surroundings.current();
    const done = await this.idempotent.once<Written<Result>>(draft.personId, key, async (transaction) => {
      const seen = await seenUnderLock(transaction, draft, { definition, world });
      const verdict = verdictOf(seen, draft.task);
      return verdict.kind === 'refused' ? verdict : write(transaction, seen.context.now);
    });
    const outcome = doneOnce(done);
    if (outcome.kind === 'refused') throw new RefusedError(outcome.refusal);
    if (outcome.kind === 'stale') throw new ProblemError('stale-draft');
    return outcome.result;
  }
}

/** Whoever may do the act itself now, and nobody else. */
const verdictOf = (seen: SeenDialogue, task: string): ReturnType<typeof verdictOn> =>
  task === PLAN_CHANGE ? verdictOn(seen, 'change-plan') : verdictOn(seen, 'settle', task);

async function seenUnderLock(
  transaction: Prisma.TransactionClient,
  { dialogueId, personId }: DraftOf,
  { definition, world }: { readonly definition: LifecycleDefinition; readonly world: World },
): Promise<SeenDialogue> {
  const [row] = await transaction.$queryRaw<LockedRow[]>`
    select d.state, d.definition_hash, c.seconds, authorities(${personId},
      ((now() + c.seconds * interval '1 second') at time zone 'Europe/Stockholm')::date) as authorities
    from dialogue d cross join clock_offset c where d.id = ${dialogueId}::uuid for key share of d`;
  if (!row) throw new ProblemError('unknown-dialogue');
  return {
    id: dialogueId,
    definitionHash: row.definition_hash,
    definition,
    state: row.state,
    context: {
      ...world,
      now: new Date(Date.now() + row.seconds * 1_000).toISOString(),
      actor: { id: personId, authorities: row.authorities },
    },
  };
}
