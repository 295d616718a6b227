import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
  startEmbeddedTemporal,
  type EmbeddedTemporal,
  type EmbeddedTemporalOptions,
} from './embedded-temporal';

/** ms between attempts to have it back. */
const PAUSE = 2_000;

/** Temporal only drives: when it dies people work on, and it is started again on the same port and store. */
export class LastingTemporal {
  private isStopping = false;
  private again: Promise<void> = Promise.resolve();

  private constructor(
    private readonly options: EmbeddedTemporalOptions,
    private readonly say: (text: string) => void,
    private current: EmbeddedTemporal,
  ) {
    this.watch();
  }

  static async start(
    options: EmbeddedTemporalOptions,
    say: (text: string) => void,
  ): Promise<LastingTemporal> {
    return new LastingTemporal(options, say, await startEmbeddedTemporal(options));
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
    this.say(`Temporal stannade; se ${join(this.options.folder, 'temporal.log')}. Startar igen.`);
    try {
      this.current = await startEmbeddedTemporal(this.options);
      await this.watchOrStop();
    } catch {
      await setTimeout(PAUSE);
      await this.restart();
    }
  }
}
