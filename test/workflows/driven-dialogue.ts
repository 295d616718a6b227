import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import { contentHash } from '../../src/register/content-hash';
import type { Command } from '../../src/domain/lifecycle/command';
import type { LifecycleDefinition } from '../../src/domain/lifecycle/definition';
import { stepsOf } from '../../src/domain/lifecycle/steps';
import type { Answer, Rows } from '../../src/register/act';
import type { Register } from '../../src/register/register';
import { committee, definitionHash } from './municipality';

type Settling = Omit<Extract<Command, { readonly kind: 'settle' }>, 'kind' | 'task' | 'outcome'>;

export interface Answering extends Settling {
  readonly outcome?: string;
  readonly content?: Readonly<Record<string, unknown>>;
  readonly rows?: readonly Rows[];
}

/** Days from today, as a local date. */
export const inDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const planHash = 'a'.repeat(64);

/** One dialogue and those who answer in it, through the register as people would. */
export class DrivenDialogue {
  readonly id = randomUUID();

  constructor(
    private readonly pool: Pool,
    private readonly register: Register,
    private readonly definition: LifecycleDefinition,
  ) {}

  async begin(): Promise<this> {
    const answer = await this.register.begin({
      ...{ id: this.id, title: 'Torget', definitionHash: definitionHash(this.definition), owner: 'kultur' },
      ...{ lead: 'lead', initiator: 'official', personId: 'lead' },
    });
    mustBeAccepted(answer, 'begin');
    return this;
  }

  async act(person: string, command: Command, rows: readonly Rows[] = []): Promise<Answer> {
    return this.register.act({ dialogueId: this.id, personId: person, prepare: () => ({ command, rows }) });
  }

  /** Settles a task with whatever record its step asks for. */
  async answer(
    task: string,
    person: string,
    { outcome = 'done', content = { note: task }, rows = [], ...more }: Answering = {},
  ): Promise<void> {
    const id = randomUUID();
    const hash = contentHash(content);
    const kind = stepsOf(this.definition).find((step) => step.id === task.split('/')[0])?.record;
    const command: Command = {
      kind: 'settle',
      task,
      outcome,
      ...more,
      ...(kind ? { record: { id, hash } } : {}),
    };
    const record = kind ? { record: { id, kind, task, content, hash } } : {};
    const answer = await this.register.act({
      dialogueId: this.id,
      personId: person,
      prepare: () => ({ command, ...record, rows }),
    });
    mustBeAccepted(answer, task);
  }

  async toCoordination(
    affected: readonly string[] = ['social', 'stadsbyggnad'],
    facts: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    await this.answer('state-question', 'lead');
    await this.answer('influence-check', 'lead', {
      outcome: 'open',
      facts: { 'deciding-committee': committee, 'deciding-administration': 'kultur' },
    });
    await this.answer('known-already', 'lead');
    await this.answer('target-groups', 'lead');
    await this.answer('method-plan', 'lead', {
      plan: { version: 1, hash: planHash, fields: [] },
      facts: {
        ...{ 'board-date': inDays(10), 'collection-begins': inDays(30), 'collection-ends': inDays(60) },
        ...{ 'decision-date': inDays(200), 'evaluation-tier': 'snabb', ...facts },
      },
      sets: { 'affected-administrations': affected.map((unit) => ({ id: unit, unit, grounds: ['chosen'] })) },
    });
    await this.answer('mandate', 'secretary', { outcome: 'given', seenPlan: planHash });
  }

  async toCarryingOut(): Promise<void> {
    await this.toCoordination(['social']);
    await this.answer('statement/social', 'contact-social', { outcome: 'supports', seenPlan: planHash });
    await this.answer('coordination-decision', 'coordinator', { outcome: 'go-ahead', seenPlan: planHash });
  }

  async toDocumentation(): Promise<void> {
    await this.toCarryingOut();
    await this.answer('invite', 'communicator', {
      content: { title: 'Kom till torget', body: 'Vi vill höra dig.' },
    });
    await this.answer('collect', 'lead');
  }

  async toAnalysis(): Promise<void> {
    await this.toDocumentation();
    await this.answer('privacy-review', 'data-steward', { content: { smallCell: 5 } });
    await this.answer('register', 'registrar');
  }

  async toSpreading(): Promise<void> {
    await this.toAnalysis();
    await this.answer('coding', 'analyst');
    await this.answer('representativeness', 'analyst');
    await this.answer('conclusions', 'lead');
    await this.answer('second-reader', 'analyst', { outcome: 'approved' });
  }

  async publish(): Promise<void> {
    const content = { title: 'Så blev torget', summary: 'Mer ljus.', body: 'Det vi hörde.' };
    await this.answer('publish', 'communicator', { content });
  }

  async toFollowingUp(
    reviews: readonly { id: string; unit: string; due: string; group: string }[] = [],
  ): Promise<void> {
    await this.toSpreading();
    await this.publish();
    await this.answer('feedback', 'lead', { content: { heard: 'Mer ljus.', next: 'Vi bygger.' } });
    await this.answer('decision', 'secretary', {
      ...(reviews.length > 0 ? { outcome: 'commitments' } : { outcome: 'none', reason: 'inget att lova' }),
      adds: { 'commitment-reviews': reviews },
    });
  }

  async toTheEnd(): Promise<void> {
    await this.toFollowingUp();
    await this.answer('evaluation', 'lead');
    await this.answer('lessons', 'lead');
    await this.answer('close', 'registrar');
  }

  /** Somebody who wants to hear what becomes of it. */
  async follow(address: string): Promise<void> {
    await this.pool.query(
      `insert into participant (id, dialogue_id, address, wants_feedback, at) values (gen_random_uuid(), $1, $2, true, now())`,
      [this.id, address],
    );
  }

  async kinds(): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ kind: string }>(
      'select kind from dialogue_event where dialogue_id = $1 order by sequence',
      [this.id],
    );
    return rows.map(({ kind }) => kind);
  }

  /** Letters by their kind and who has them: `asked coordinator`. */
  async letters(): Promise<readonly string[]> {
    const { rows } = await this.pool.query<{ letter: string }>(
      `select split_part(key, ':', 3) || ' ' || coalesce(person_id, address) as letter from mail where dialogue_id = $1
       order by split_part(key, ':', 2)::int, 1`,
      [this.id],
    );
    return rows.map(({ letter }) => letter);
  }

  async effects(): Promise<Readonly<Record<string, string>>> {
    const { rows } = await this.pool.query<{ kind: string; status: string }>(
      'select kind, status from effect where dialogue_id = $1 order by sequence',
      [this.id],
    );
    return Object.fromEntries(rows.map(({ kind, status }) => [kind, status]));
  }
}

function mustBeAccepted(answer: Answer, act: string): void {
  if (answer.kind !== 'accepted') throw new Error(`${act}: ${JSON.stringify(answer)}`);
}
