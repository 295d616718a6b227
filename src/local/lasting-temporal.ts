import { setTimeout } from 'node:timers/promises';
import type { EmbeddedTemporal } from './embedded-temporal';

/** ms between attempts to have it back. */
const PAUSE = 2_000;

/** Temporal only drives: when it dies people work on, and it is started again on the same port and store. */
export class LastingTemporal {
  private isStopping = false;
  private again: Promise<void> = Promise.resolve();

  private constructor(
    private readonly start: () => Promise<EmbeddedTemporal>,
    private readonly onStopped: () => void,
    private current: EmbeddedTemporal,
  ) {
    this.watch();
  }

  /** @param start on the same port and store every time */
  static async start(
    start: () => Promise<EmbeddedTemporal>,
    onStopped: () => void,
  ): Promise<LastingTemporal> {
    return new LastingTemporal(start, onStopped, await start());
  }

  get address(): string {
    return this.current.address;
  }

  get pages(): string | undefined {
    return this.current.pages;
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    await this.current.server.stop();
    await this.again;
  }

  private watch(): void {
    void this.current.server.gone.then(() => {
      this.again = this.restart();
    });
  }

  /** Leaving may have been asked for while it started. */
  private async watchOrStop(): Promise<void> {
    if (this.isStopping) await this.current.server.stop();
    else this.watch();
  }

  private async restart(): Promise<void> {
    if (this.isStopping) return;
    this.onStopped();
    try {
      this.current = await this.start();
      await this.watchOrStop();
    } catch {
      await setTimeout(PAUSE);
      await this.restart();
    }
  }
}
