import { Client, escapeIdentifier } from 'pg';

type Heard = (payload: string) => void;

/** Milliseconds before trying again, doubled up to the longest. */
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 5_000;

/**
 * LISTEN on a connection of its own, found again when it is lost. What was said meanwhile is lost too, so whoever
 * listens is called once after every reconnection, with an empty payload.
 */
export class Listener {
  private readonly heard = new Map<string, Set<Heard>>();
  private connecting: Promise<Client> | undefined;
  private closed = false;
  private wake: () => void = () => undefined;

  constructor(private readonly url: string) {}

  /** Calls back on every NOTIFY of the channel, from when the promise is kept; returns how to stop listening. */
  async listen(channel: string, heard: Heard): Promise<() => Promise<void>> {
    const listeners = this.heard.get(channel) ?? new Set();
    this.heard.set(channel, listeners.add(heard));
    const client = await this.client();
    await client?.query(`listen ${escapeIdentifier(channel)}`).catch(() => this.client());
    return () => {
      listeners.delete(heard);
      return Promise.resolve();
    };
  }

  async close(): Promise<void> {
    this.closed = true;
    this.wake();
    const client = await this.connecting?.catch(() => undefined);
    await client?.end().catch(() => undefined);
  }

  private client(): Promise<Client | undefined> {
    if (this.closed) return Promise.resolve(undefined);
    this.connecting ??= this.connect();
    return this.connecting.catch(() => undefined);
  }

  private async connect(): Promise<Client> {
    for (let pause = FIRST_PAUSE; !this.closed; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
      try {
        return await this.connectOnce();
      } catch {
        await this.rest(pause);
      }
    }
    throw new Error('The listener is closed');
  }

  private async connectOnce(): Promise<Client> {
    const client = new Client({
      connectionString: this.url,
      keepAlive: true,
      connectionTimeoutMillis: 2_000,
      application_name: 'radslag listens',
    });
    client.on('notification', ({ channel, payload }) => {
      this.tell(channel, payload ?? '');
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      for (const channel of this.heard.keys()) await client.query(`listen ${escapeIdentifier(channel)}`);
    } catch (fault) {
      await client.end().catch(() => undefined);
      throw fault;
    }
    client.once('end', () => {
      this.lost();
    });
    return client;
  }

  private lost(): void {
    this.connecting = undefined;
    void this.client().then((client) => {
      if (client) for (const channel of this.heard.keys()) this.tell(channel, '');
    });
  }

  private tell(channel: string, payload: string): void {
    for (const heard of this.heard.get(channel) ?? []) heard(payload);
  }

  private rest(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
