import type { Client } from '@temporalio/client';
import type { Pool } from 'pg';
import { BATCH, tellUntold, type Told } from './tell-untold';

/** Between two passes while there is something to tell. */
const GATHERING_MS = 250;

/**
 * How long a dialogue that has been told is left alone. The first act after a quiet while is told at once; a person or a
 * program that acts several times in a row costs Temporal one signal a second, not one for each.
 */
const REST_MS = 1_000;
/** Before one that could not be told is tried again, behind those who wait. */
const UNHEARD_REST_MS = 5_000;

export interface RelayDependencies {
  readonly pool: Pool;
  readonly temporal: () => Client;
  /** Calls back on every NOTIFY of the channel; returns how to stop listening. */
  readonly listen: (channel: string, heard: () => void) => Promise<() => Promise<void>>;
  /** With the dialogue, where it was about one. */
  readonly onFault: (fault: unknown, dialogue?: string) => void;
  /** Between sweeps, ms: finds what a lost notification left untold. */
  readonly sweepEvery?: number;
  /** ms between two signals to one dialogue. */
  readonly rest?: number;
}

/** Runs in the worker: woken by NOTIFY and by a sweep, it tells until nothing is untold. One pass at a time. */
export class Relay {
  private stopped = false;
  private woken = true;
  /** Dialogues told a moment ago, or in vain, with the instant (ms) until which they rest. */
  private readonly resting = new Map<string, number>();
  private wake: () => void = () => undefined;
  private running: Promise<void> = Promise.resolve();
  private unlisten: () => Promise<void> = () => Promise.resolve();

  constructor(private readonly the: RelayDependencies) {}

  async start(): Promise<void> {
    this.unlisten = await this.the.listen('dialogue', () => {
      this.woken = true;
      this.wake();
    });
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.running;
    await this.unlisten();
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      this.woken = false;
      const rest = await this.pass();
      if (!this.wasWoken()) await this.sleep(rest);
    }
  }

  /** A notification may have come while the pass was under way. */
  private wasWoken(): boolean {
    return this.woken;
  }

  /** Returns how long to rest if nobody wakes it, ms. */
  private async pass(): Promise<number> {
    const sweep = this.the.sweepEvery ?? 5_000;
    try {
      this.letRested();
      const { told, unheard } = await tellUntold(this.the.pool, this.the.temporal(), {
        resting: [...this.resting.keys()],
      });
      this.letRest({ told, unheard });
      // Whoever is down is not asked again on every act.
      if (told.length === 0 && unheard.length > 0) await this.pause(1_000);
      if (told.length + unheard.length === BATCH) return 0;
      if (this.resting.size === 0) return sweep;
      await this.pause(GATHERING_MS);
      return 0;
    } catch (fault) {
      this.the.onFault(fault);
      await this.pause(1_000);
    }
    return sweep;
  }

  private letRest({ told, unheard }: Told): void {
    const now = Date.now();
    for (const id of told) this.resting.set(id, now + (this.the.rest ?? REST_MS));
    for (const { dialogueId, fault } of unheard) {
      this.resting.set(dialogueId, now + UNHEARD_REST_MS);
      this.the.onFault(fault, dialogueId);
    }
  }

  private letRested(): void {
    for (const [id, until] of this.resting) if (until <= Date.now()) this.resting.delete(id);
  }

  private sleep(ms: number): Promise<void> {
    return this.pause(ms, true);
  }

  private pause(ms: number, wakeable = false): Promise<void> {
    if (this.stopped) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        if (!wakeable && !this.stopped) return;
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
