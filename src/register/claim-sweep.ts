import type { Pool } from 'pg';
import { dialoguesWithLapsedClaims } from './lapsed-claims';

export interface ClaimSweepDependencies {
  readonly pool: Pool;
  readonly register: { freeLapsedClaims(dialogueId: string): Promise<unknown> };
  /** Calls back on every NOTIFY of the channel; returns how to stop listening. */
  readonly listen: (channel: string, heard: () => void) => Promise<() => Promise<void>>;
  /** With the dialogue, where it was about one. */
  readonly onFault: (fault: unknown, dialogue?: string) => void;
}

/** ms: a period ends with its day, and nobody tells of that. */
const EVERY = 60_000;

/**
 * Runs in the worker, woken by every change of the organisation: what somebody claimed who may no longer settle it goes
 * back to the others. One pass at a time; of two workers the second finds nothing left to do.
 */
export class ClaimSweep {
  private isStopped = false;
  private isAsked = false;
  private passes: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | undefined;
  private unlisten: () => Promise<void> = () => Promise.resolve();

  constructor(private readonly the: ClaimSweepDependencies) {}

  async start(): Promise<void> {
    this.unlisten = await this.the.listen('organisation_changed', () => {
      this.sweep();
    });
    this.timer = setInterval(() => {
      this.sweep();
    }, EVERY);
    this.sweep();
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    clearInterval(this.timer);
    await this.passes;
    await this.unlisten();
  }

  /** However often it is asked for while a pass is under way, one more follows. */
  private sweep(): void {
    if (this.isAsked) return;
    this.isAsked = true;
    this.passes = this.passes
      .then(() => this.pass())
      .catch((fault: unknown) => {
        this.the.onFault(fault);
      });
  }

  private async pass(): Promise<void> {
    this.isAsked = false;
    if (this.isStopped) return;
    for (const dialogue of await dialoguesWithLapsedClaims(this.the.pool)) {
      // One that cannot be seen to keeps no other waiting.
      await this.the.register.freeLapsedClaims(dialogue).catch((fault: unknown) => {
        this.the.onFault(fault, dialogue);
      });
    }
  }
}
