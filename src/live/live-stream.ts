import type { Response } from 'express';
import type { Credential } from './credentials';
import { writtenCursor, type LiveCursor } from './live-cursor';

/** What a page is told. It fetches what it shows of it itself, so that nothing is told twice in two ways. */
export type LiveMessage =
  | { readonly event: 'dialogue'; readonly data: { readonly id: string; readonly sequence: number } }
  | { readonly event: 'draft'; readonly data: { readonly id: string } }
  | { readonly event: 'organisation' | 'reset'; readonly data: Readonly<Record<string, never>> };

/** Bytes that may wait in this process for one who does not read them. */
const MOST_UNREAD = 64 * 1024;

/** ms before a browser that lost its stream asks for a new one. */
const RETRY = 2_000;
/** The same for one that was asked to make room. */
const LATER = 60_000;

/** One browser's stream of server-sent events. */
export class LiveStream {
  private writtenAt = Date.now();

  constructor(
    readonly credential: Credential,
    /** How far it has been told; null: nobody knows. */
    public cursor: LiveCursor | null,
    private readonly response: Response,
  ) {
    response.status(200);
    response.setHeader('Content-Type', 'text/event-stream; charset=utf-8');
    response.setHeader('Cache-Control', 'no-store');
    // A proxy that gathers before it sends would gather for ever.
    response.setHeader('X-Accel-Buffering', 'no');
    response.write(`retry: ${String(RETRY)}\n\n`);
  }

  /**
   * The cursor goes with the last message alone: who loses the stream in the middle is told all of them again.
   */
  tell(messages: readonly LiveMessage[], cursor: LiveCursor): void {
    this.cursor = cursor;
    if (messages.length === 0) return;
    const blocks = messages.map(({ event, data }) => `event: ${event}\ndata: ${JSON.stringify(data)}\n`);
    this.write(`${blocks.join('\n')}id: ${writtenCursor(cursor)}\n\n`);
  }

  /** Keeps the line from being taken for dead, and what the browser would come back with from growing old. */
  beat(every: number): void {
    if (Date.now() - this.writtenAt < every) return;
    this.write(`:\n${this.cursor ? `id: ${writtenCursor(this.cursor)}\n` : ''}\n`);
  }

  makeRoom(): void {
    this.write(`retry: ${String(LATER)}\n\n`);
    this.close();
  }

  close(): void {
    this.response.end();
  }

  /** Who does not keep up is cut off, and comes back with the cursor of what it last read. */
  private write(text: string): void {
    if (this.response.writableLength > MOST_UNREAD) {
      this.response.destroy();
      return;
    }
    this.writtenAt = Date.now();
    this.response.write(text);
  }
}
