import type { SignedIn } from '../../src/demo/sign-in';

export interface Heard {
  readonly event: string;
  readonly data: { readonly id?: string; readonly sequence?: number };
}

export interface Opening {
  /** As a browser sends it when it comes back. */
  readonly lastEventId?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: string;
}

/** Milliseconds within which whatever is waited for has come, or never does. */
const PATIENCE = 10_000;

/** A stream of server-sent events, read as a browser reads it. */
export class Live {
  readonly heard: Heard[] = [];
  /** What a browser would come back with. */
  lastEventId = '';
  /** Kept when the server ends the stream. */
  readonly ended: Promise<void>;
  private readonly wakened = new Set<() => void>();

  private constructor(
    readonly response: Response,
    private readonly abort: AbortController,
  ) {
    this.ended = this.read();
  }

  static async open(
    { baseUrl, cookie }: Pick<SignedIn, 'baseUrl' | 'cookie'>,
    { lastEventId, headers = {}, query = '' }: Opening = {},
  ): Promise<Live> {
    const abort = new AbortController();
    const response = await fetch(`${baseUrl}/api/v1/live${query}`, {
      signal: abort.signal,
      headers: {
        accept: 'text/event-stream',
        ...(cookie === '' ? {} : { cookie }),
        ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
        ...headers,
      },
    });
    return new Live(response, abort);
  }

  /** One that has heard that it may have missed something, and from then on misses nothing. */
  static async begun(by: Pick<SignedIn, 'baseUrl' | 'cookie'>): Promise<Live> {
    const live = await Live.open(by);
    await live.hears(({ event }) => event === 'reset');
    return live;
  }

  /** The first message that is so, from now or before. */
  async hears(isSo: (heard: Heard) => boolean): Promise<Heard> {
    const deadline = Date.now() + PATIENCE;
    for (;;) {
      const found = this.heard.find(isSo);
      if (found) return found;
      const left = deadline - Date.now();
      if (left <= 0) throw new Error(`Never heard: ${JSON.stringify(this.heard)}`);
      await this.more(left);
    }
  }

  hearsOf(dialogue: string): Promise<Heard> {
    return this.hears(({ event, data }) => event === 'dialogue' && data.id === dialogue);
  }

  /** As when the network goes: the server is not told why. */
  close(): void {
    this.abort.abort();
  }

  private more(within: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, within);
      this.wakened.add(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  private async read(): Promise<void> {
    const decoder = new TextDecoder();
    let rest = '';
    try {
      for await (const chunk of this.response.body ?? []) {
        const blocks = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split('\n\n');
        rest = blocks.pop() ?? '';
        for (const block of blocks) this.take(block);
      }
    } catch {
      // Closed by us, or cut.
    }
  }

  private take(block: string): void {
    const field = (name: string): string | undefined =>
      block
        .split('\n')
        .find((line) => line.startsWith(`${name}: `))
        ?.slice(name.length + 2);
    this.lastEventId = field('id') ?? this.lastEventId;
    const [event, data] = [field('event'), field('data')];
    if (event === undefined || data === undefined) return;
    this.heard.push({ event, data: JSON.parse(data) as Heard['data'] });
    for (const wake of this.wakened) wake();
    this.wakened.clear();
  }
}
