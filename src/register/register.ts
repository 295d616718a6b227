import type { Pool, PoolClient } from 'pg';
import type { Actor, Circumstances, Decision, Refusal } from '../domain/lifecycle/command';
import { canonicalJson } from '../domain/lifecycle/canonical-json';
import { decide } from '../domain/lifecycle/decide';
import type { LifecycleDefinition } from '../domain/lifecycle/definition';
import { lapsedClaims, takersOf } from '../domain/lifecycle/lapsed-claims';
import type { DialogueState } from '../domain/lifecycle/state';
import { CLOCK, tick } from '../domain/lifecycle/tick';
import { unfold } from '../domain/lifecycle/unfold';
import { inTransaction, type Done } from '../database/transaction';
import type { Standing } from '../../workflows/dialogue.messages';
import { acceptedOf } from './accepted';
import type { Act, Answer, Prepared } from './act';
import { appendStatement, standingAfter, type Appendix } from './append';
import { insertDialogue, type Beginning } from './begin-dialogue';
import type { Definitions } from './definitions';
import { holdersNow } from './lapsed-claims';
import { answerGiven, keepAnswer, lockDialogue, type Given, type LockedRow } from './lock';
import { rebuildDialogue } from './rebuild';
import { standingOf } from './standing';
import type { World } from './surroundings';

export interface RegisterDependencies {
  readonly pool: Pool;
  readonly definitions: Definitions;
  readonly surroundings: { current(): Promise<World> };
  /** Told of each decision for whoever counts: the act's kind, and `accepted` or the refusal's code. */
  readonly onDecided?: (act: string, outcome: string) => void;
}

/**
 * The one door to a dialogue: people and the clock pass through it alike. Lock the row, ask the rules, append, answer;
 * a refusal changes nothing but is remembered under its key. Three round trips: begin and lock, append, commit.
 */
export class Register {
  constructor(private readonly the: RegisterDependencies) {}

  async act(act: Act): Promise<Answer> {
    const around = await this.the.surroundings.current();
    const { answer, decided } = await inTransaction<Decided>(this.the.pool, async (client) => {
      const row = await lockDialogue(client, act.dialogueId, act.personId, act.idempotency);
      if (!row) return { keep: false, result: { answer: { kind: 'unknown-dialogue' } } };
      if (!row.fresh && act.idempotency) {
        const given = await answerGiven<Answer>(client, act.personId, act.idempotency);
        return { keep: false, result: { answer: repeated(given) } };
      }
      return this.decided(client, act, await this.locked(client, act.dialogueId, row, around), row);
    });
    // What is counted has been committed.
    if (decided) this.the.onDecided?.(decided.act, decided.outcome);
    return answer;
  }

  /** Starts a dialogue; the one who starts it must lead for the owner, or coordinate. */
  async begin(beginning: Beginning): Promise<Answer> {
    const around = await this.the.surroundings.current();
    const definition = await this.the.definitions.byHash(beginning.definitionHash);
    return inTransaction<Answer>(this.the.pool, (client) =>
      insertDialogue(client, beginning, { definition, ...around }),
    );
  }

  /**
   * Lets everything whose time has come happen. Called twice, the second finds nothing to do. Only the driver calls it:
   * its answer is what the relay would have told.
   */
  async passTime(dialogueId: string): Promise<Standing> {
    const around = await this.the.surroundings.current();
    return inTransaction<Standing>(this.the.pool, async (client) => {
      const row = await lockDialogue(client, dialogueId, 'clock');
      if (!row) throw new Error(`No dialogue ${dialogueId}`);
      const { definition, ...moment } = await this.locked(client, dialogueId, row, around);
      const passed = tick(definition, row.state, moment);
      const appendix: Appendix = {
        ...appendixOf(dialogueId, 'clock', row, definition),
        ...{ events: passed.events, after: passed.state, circumstances: moment, byDriver: true },
      };
      const standing = { ...standingAfter(appendix), hasWork: passed.events.length > 0 || hasWork(row) };
      if (passed.events.length > 0 || standing.nextDue !== appendix.nextDue)
        await client.query(appendStatement(appendix, standing, null));
      return { keep: true, result: standing };
    });
  }

  /** What is claimed by those who may no longer settle it goes back to the others. Returns how many tasks. */
  async freeLapsedClaims(dialogueId: string): Promise<number> {
    const around = await this.the.surroundings.current();
    return inTransaction<number>(this.the.pool, async (client) => {
      const row = await lockDialogue(client, dialogueId, CLOCK.id);
      if (!row) throw new Error(`No dialogue ${dialogueId}`);
      const { definition, ...moment } = await this.locked(client, dialogueId, row, around);
      const holders = await holdersNow(client, takersOf(row.state));
      const lapsed = lapsedClaims(definition, row.state, holders, moment);
      if (lapsed.length === 0) return { keep: false, result: 0 };
      const freed = unfold(definition, row.state, lapsed, { ...moment, by: CLOCK.id, onBehalfOf: null });
      const appendix: Appendix = {
        ...appendixOf(dialogueId, CLOCK.id, row, definition),
        ...{ events: freed.events, after: freed.state, circumstances: moment },
      };
      await client.query(appendStatement(appendix, standingAfter(appendix), null));
      return { keep: true, result: lapsed.length };
    });
  }

  /** Where the dialogue stands, for a driver that has just done its work. */
  async standing(dialogueId: string): Promise<Standing> {
    const standing = await standingOf(this.the.pool, dialogueId);
    if (!standing) throw new Error(`No dialogue ${dialogueId}`);
    return standing;
  }

  /** State and task rows anew from the events. Returns whether they were other than what stood there. */
  async rebuild(dialogueId: string): Promise<boolean> {
    return inTransaction(this.the.pool, async (client) => {
      const row = await lockDialogue(client, dialogueId, 'clock');
      if (!row) throw new Error(`No dialogue ${dialogueId}`);
      const state = await rebuildDialogue(client, dialogueId, row.definition_hash, this.the.definitions);
      return { keep: true, result: canonicalJson(state) !== canonicalJson(row.state) };
    });
  }

  private async locked(
    client: PoolClient,
    dialogueId: string,
    row: LockedRow,
    around: World,
  ): Promise<
    Circumstances & {
      readonly dialogueId: string;
      readonly definition: LifecycleDefinition;
      readonly state: DialogueState;
    }
  > {
    const definition = await this.the.definitions.byHash(row.definition_hash, client);
    const now = new Date(Date.now() + row.offset_seconds * 1_000).toISOString();
    return { ...around, now, dialogueId, definition, state: row.state };
  }

  private async decided(
    client: PoolClient,
    { dialogueId, personId, idempotency, prepare }: Act,
    moment: Awaited<ReturnType<Register['locked']>>,
    row: LockedRow,
  ): Promise<Done<Decided>> {
    const actor: Actor = { id: personId, authorities: row.authorities };
    const prepared = prepare({ ...moment, actor });
    const decision =
      'code' in prepared
        ? ({ kind: 'refused', refusal: prepared } as const)
        : decide(moment.definition, row.state, prepared.command, { ...moment, actor });
    const decided = countedAs(prepared, decision);
    if (decision.kind === 'refused') {
      if (idempotency) await keepAnswer(client, personId, idempotency, decision);
      return { keep: idempotency !== undefined, result: { answer: decision, decided } };
    }
    const appendix: Appendix = {
      ...appendixOf(dialogueId, personId, row, moment.definition),
      ...{ events: decision.events, after: decision.state, circumstances: moment },
      ...(idempotency ? { key: idempotency.key } : {}),
      prepared: prepared as Prepared,
    };
    const answer = acceptedOf(
      { ...appendix, record: appendix.prepared?.record?.id },
      standingAfter(appendix),
    );
    await client.query(appendStatement(appendix, answer.standing, answer));
    return { keep: true, result: { answer, decided } };
  }
}

interface Decided {
  readonly answer: Answer;
  /** For whoever counts; an answer that is only repeated was counted the first time. */
  readonly decided?: { readonly act: string; readonly outcome: string };
}

const countedAs = (prepared: Prepared | Refusal, decision: Decision): NonNullable<Decided['decided']> => ({
  act: 'code' in prepared ? 'none' : prepared.command.kind,
  outcome: decision.kind === 'refused' ? decision.refusal.code : 'accepted',
});

const repeated = (given: Given<Answer>): Answer => (given.kind === 'given' ? given.result : given);

const hasWork = (row: LockedRow): boolean => row.has_effects || row.noticed_sequence < row.state.sequence;

function appendixOf(
  dialogueId: string,
  personId: string,
  row: LockedRow,
  definition: LifecycleDefinition,
): Pick<Appendix, 'dialogueId' | 'personId' | 'definition' | 'before' | 'offset' | 'revision' | 'nextDue'> {
  return {
    dialogueId,
    personId,
    definition,
    before: row.state,
    offset: row.offset_seconds * 1_000,
    revision: row.revision,
    nextDue: row.next_due?.toISOString() ?? null,
  };
}
