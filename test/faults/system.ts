import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import type { Pool } from 'pg';
import { BoundedPool } from '../../src/database/bounded-pool';
import { tokenHash } from '../../src/identity/token-secret';
import { freePort } from '../../src/local/ports';
import { seed } from '../../src/organisation/seed';
import { freshDatabase, type FreshDatabase } from '../support/database';
import { heldWireTo, type HeldWire } from '../support/held-wire';
import * as records from '../support/sample-records';
import { ownTemporal, type OwnTemporal } from '../support/own-temporal';
import { Program, type Ended } from '../runtime/program';

type Variables = Readonly<Record<string, string>>;

interface Servers {
  readonly database: FreshDatabase;
  readonly temporal: OwnTemporal;
}

/** The two real processes on a database of their own, each by a wire that the test holds. */
export class System {
  private readonly programs: Program[] = [];

  private constructor(
    readonly pool: Pool,
    readonly wire: HeldWire,
    readonly url: string,
    private readonly servers: Servers,
  ) {}

  static async make(): Promise<System> {
    const [database, temporal] = await Promise.all([freshDatabase(), ownTemporal()]);
    const pool = new BoundedPool({ url: database.url, size: 4 });
    await seed(pool, { isProduction: false });
    const port = await freePort();
    const wire = await heldWireTo(database.url);
    return new System(pool, wire, `http://127.0.0.1:${String(port)}`, { database, temporal });
  }

  /** `by`: over the held wire, or straight to the database. */
  async api(by: 'wire' | 'direct', more: Variables = {}): Promise<Program> {
    const program = this.run(['api'], by, more);
    const deadline = Date.now() + 20_000;
    while (!(await answers(`${this.url}/health/live`))) {
      if (Date.now() > deadline) throw new Error(`The API did not start:\n${program.output}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return program;
  }

  async worker(by: 'wire' | 'direct', more: Variables = {}): Promise<Program> {
    const program = this.run(['worker'], by, more);
    await program.says('The driver is running');
    return program;
  }

  /** A machine's key for a person, put in as the API keeps it. */
  async tokenFor(person: string): Promise<string> {
    const secret = randomUUID();
    await this.pool.query(
      `insert into api_token (id, hash, name, person_id, created_at, expires_at)
       values ($1, $2, 'prov', $3, now(), now() + interval '1 day')`,
      [randomUUID(), tokenHash(secret), person],
    );
    return secret;
  }

  /** As a client does: whoever is told to come back comes back, with the same key. */
  async post(path: string, posting: Posting): Promise<Response> {
    for (;;) {
      const answer = await this.postOnce(path, posting);
      if (answer.status !== 503) return answer;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }

  /** -9 to the process started last. */
  killLast(): void {
    this.programs.at(-1)?.signal('SIGKILL');
  }

  async remove(): Promise<void> {
    for (const program of this.programs) program.signal('SIGKILL');
    await Promise.all(this.programs.map(({ ended }) => ended));
    await this.wire.remove();
    await this.pool.end();
    await this.servers.database.drop();
    await this.servers.temporal.stop();
  }

  /** A dialogue that has just begun. */
  async begin(token: string): Promise<string> {
    const answer = await this.post('dialogues', {
      token,
      key: randomUUID(),
      body: {
        definition: 'medborgardialog.punktdialog',
        title: 'Trygga vägar i Vega',
        owner: records.OWNER,
        lead: records.LEAD,
        initiator: 'committee',
      },
    });
    return ((await answer.json()) as { dialogueId: string }).dialogueId;
  }

  /** A command of the program's, to its end: what it said, and its exit code. */
  command(...words: readonly string[]): Promise<Ended> {
    return this.run(words, 'direct').ended;
  }

  /** Temporal as an operator reaches it. */
  async asOperator(act: (client: Client) => Promise<unknown>): Promise<void> {
    const connection = await Connection.connect({ address: this.servers.temporal.address });
    try {
      await act(new Client({ connection }));
    } finally {
      await connection.close();
    }
  }

  private postOnce(path: string, { token, key, body }: Posting): Promise<Response> {
    return fetch(`${this.url}/api/v1/${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'idempotency-key': key,
        'content-type': 'application/json',
      },
      body: JSON.stringify(body),
    });
  }

  private run(words: readonly string[], by: 'wire' | 'direct', more: Variables = {}): Program {
    const program = new Program(words, {
      DATABASE_URL: by === 'wire' ? this.wire.url : this.servers.database.url,
      TEMPORAL_ADDRESS: this.servers.temporal.address,
      OIDC_ISSUER: 'http://127.0.0.1:1',
      SESSION_SECRET: 'only for tests: thirty-two characters or more',
      PAYLOAD_KEYS: `test:${Buffer.alloc(32, 7).toString('base64')}`,
      PORT: new URL(this.url).port,
      LOG_LEVEL: 'info',
      ...more,
    });
    this.programs.push(program);
    return program;
  }
}

export interface Posting {
  readonly token: string;
  readonly key: string;
  readonly body: unknown;
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
