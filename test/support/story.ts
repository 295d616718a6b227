import { randomUUID } from 'node:crypto';
import type { AcceptedAct } from '../../src/contract/accepted-act';
import type { CreateDialogue, DialogueDetail } from '../../src/contract/dialogue';
import type { SignedIn } from '../../src/demo/sign-in';
import type { Problem } from '../../src/http/problem';
import { seed } from '../../src/organisation/seed';
import { Clock } from '../../src/register/clock';
import { Register } from '../../src/register/register';
import { startApp, type RunningApp } from './app';
import * as records from './sample-records';
import { taskPath, type Settling } from './settling';

export { taskPath } from './settling';

export interface Reply<Body> {
  readonly status: number;
  readonly body: Body;
}

/** Haninge's demonstration people at work over HTTP. */
export class Story {
  private readonly signedIn = new Map<string, Promise<SignedIn>>();

  private constructor(readonly running: RunningApp) {}

  static async start(variables: Readonly<Record<string, string>> = {}): Promise<Story> {
    return new Story(await startApp({ seed: (pool) => seed(pool, { isProduction: false }), variables }));
  }

  stop(): Promise<void> {
    return this.running.stop();
  }

  /** The caller says what it expects; a refusal is read with `refusal`. */
  async get<Body>(person: string, path: string): Promise<Body> {
    const { status, body } = await replyOf<Body>(
      await (await this.as(person)).request('GET', `/api/v1/${path}`),
    );
    if (status >= 300) throw new Error(`GET ${path}: ${status} ${JSON.stringify(body)}`);
    return body;
  }

  async refusal(person: string, path: string): Promise<Reply<Problem>> {
    return replyOf(await (await this.as(person)).request('GET', `/api/v1/${path}`));
  }

  async post<Body = Problem>(
    person: string,
    path: string,
    { body, key }: { body?: unknown; key?: string },
  ): Promise<Reply<Body>> {
    const answer = await (
      await this.as(person)
    ).request('POST', `/api/v1/${path}`, { body, key: key ?? randomUUID() });
    return replyOf(answer);
  }

  /** @throws when it is not accepted */
  async accepted(person: string, path: string, body?: unknown): Promise<AcceptedAct> {
    const { status, body: answer } = await this.post<AcceptedAct>(person, path, { body });
    if (status >= 300) throw new Error(`POST ${path}: ${status} ${JSON.stringify(answer)}`);
    return answer;
  }

  async create(over: Partial<CreateDialogue> = {}): Promise<string> {
    const body = {
      definition: 'medborgardialog.punktdialog',
      title: 'Trygga vägar i Vega',
      owner: records.OWNER,
      lead: records.LEAD,
      initiator: 'committee',
      ...over,
    };
    return (await this.accepted(body.lead, 'dialogues', body)).dialogueId;
  }

  read(dialogue: string, person: string = records.COORDINATOR): Promise<DialogueDetail> {
    return this.get(person, `dialogues/${dialogue}`);
  }

  /** Answers a task, on the plan in force; gives what is open afterwards. */
  async settle(
    person: string,
    dialogue: string,
    task: string,
    answer: Settling = {},
  ): Promise<readonly string[]> {
    const { plan } = await this.read(dialogue);
    const body = { outcome: 'done', ...(plan ? { seenPlan: plan.hash } : {}), ...answer };
    return (await this.accepted(person, taskPath(dialogue, task), body)).open;
  }

  /** What people said, straight into the register: how it comes in is the contributions' own suite. */
  async contributions(dialogue: string, count: number): Promise<readonly string[]> {
    const { rows } = await this.running.pool.query<{ id: string }>(
      `insert into contribution (id, dialogue_id, number, channel, text, received_at)
       select gen_random_uuid(), $1, n, 'meeting', 'Det är mörkt vid tunneln.', now() from generate_series(1, $2) n
       returning id`,
      [dialogue, count],
    );
    return rows.map(({ id }) => id);
  }

  /** Days go by, and what happens by itself does. */
  async days(count: number, dialogue: string): Promise<void> {
    await this.running.app.get(Clock).forward(count * 86_400);
    await this.running.app.get(Register).passTime(dialogue);
  }

  private as(person: string): Promise<SignedIn> {
    const known = this.signedIn.get(person) ?? this.running.signIn(person);
    this.signedIn.set(person, known);
    return known;
  }
}

async function replyOf<Body>(response: Response): Promise<Reply<Body>> {
  const text = await response.text();
  const isJson = (response.headers.get('content-type') ?? '').includes('json');
  return { status: response.status, body: (isJson ? JSON.parse(text) : text) as Body };
}
