import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import type { Key } from './town';

/** What a call is, for its times. */
export type Call = 'create' | 'list' | 'claim' | 'settle';

export interface Times {
  readonly ms: Record<Call, number[]>;
  /** Answers that asked to come back: 503. */
  turnedAway: number;
}

export interface Asked {
  readonly call: Call;
  readonly path: string;
  /** With it the call is a write. */
  readonly body?: unknown;
}

export const noTimes = (): Times => ({ ms: { create: [], list: [], claim: [], settle: [] }, turnedAway: 0 });

/** Connections are kept, as a program keeps them: what is measured is the call, not the handshake. */
export class Machines {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 64 });

  /** @param comesBack also when it was cut off, with the same key, as a client must that wants to know how it went */
  constructor(
    private readonly baseUrl: string,
    private readonly also: { readonly comesBack?: boolean } = {},
  ) {}

  close(): void {
    this.agent.destroy();
  }

  /** Asks until it is let in. A refusal is a fault here: nothing in the measurement is to be refused. */
  async ask<Answer>(by: Key, { call, path, body }: Asked, times: Times): Promise<Answer> {
    const key = randomUUID();
    const sent = body === undefined ? undefined : JSON.stringify(body);
    for (;;) {
      const began = performance.now();
      const { status, text } = await this.answer(by, path, key, sent);
      if (status === 503) {
        times.turnedAway += 1;
        await new Promise((resolve) => setTimeout(resolve, 100));
        continue;
      }
      if (status >= 300) throw new Error(`${path}: ${status} ${text.slice(0, 1_000)}`);
      times.ms[call].push(performance.now() - began);
      return JSON.parse(text) as Answer;
    }
  }

  /** Once, whatever the answer is. @throws when it was cut off */
  send(by: Key, path: string, key: string, body: unknown): Promise<Reply> {
    return this.once(by, path, key, JSON.stringify(body));
  }

  private async answer(by: Key, path: string, key: string, body: string | undefined): Promise<Reply> {
    try {
      return await this.once(by, path, key, body);
    } catch (fault) {
      if (this.also.comesBack === true) return { status: 503, text: '' };
      throw fault;
    }
  }

  private once(by: Key, path: string, key: string, body: string | undefined): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const asked = request(
        new URL(`/api/v1${path}`, this.baseUrl),
        {
          agent: this.agent,
          method: body === undefined ? 'GET' : 'POST',
          headers: {
            authorization: `Bearer ${by.secret}`,
            ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': key }),
          },
        },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('end', () => {
            resolve({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString() });
          });
          // Cut off in the middle of its answer.
          response.on('error', reject);
        },
      );
      asked.on('error', reject);
      asked.end(body);
    });
  }
}

export interface Reply {
  readonly status: number;
  readonly text: string;
}
