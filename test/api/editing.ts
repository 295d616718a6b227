import { randomUUID } from 'node:crypto';
import type { SignedIn } from '../../src/demo/sign-in';
import { startApp, type RunningApp } from '../support/app';
import { problemIn } from './problems';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH';

export interface As {
  readonly as?: SignedIn;
  readonly key?: string;
}

/** The coordinator at the register of the organisation, and a project lead who may only read it. */
export class Editing {
  private constructor(
    readonly running: RunningApp,
    readonly sara: SignedIn,
    readonly anna: SignedIn,
  ) {}

  static async start(): Promise<Editing> {
    const running = await startApp();
    return new Editing(running, await running.signIn('sara.nystrom'), await running.signIn('anna.lindqvist'));
  }

  stop(): Promise<void> {
    return this.running.stop();
  }

  send(method: Method, path: string, body?: unknown, { as = this.sara, key }: As = {}): Promise<Response> {
    return as.request(method, `/api/v1/organisation${path}`, { body, key: key ?? randomUUID() });
  }

  /** @throws when it is not done */
  async done<Body>(method: Method, path: string, body?: unknown, more: As = {}): Promise<Body> {
    const response = await this.send(method, path, body, more);
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`);
    return answer as Body;
  }

  get<Body>(path: string): Promise<Body> {
    return this.done('GET', path);
  }

  async refused(
    method: Method,
    path: string,
    body?: unknown,
    more: As = {},
  ): Promise<Record<string, unknown>> {
    return problemIn(await this.send(method, path, body, more));
  }
}
