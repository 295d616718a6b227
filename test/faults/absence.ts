import { setTimeout } from 'node:timers/promises';
import type { WholeSystem } from '../whole-system/whole-system';

/**
 * Temporal's. Whatever is started in its place is killed at once, so that connections are refused; later it is frozen, so that they
 * are taken and nothing is answered. What is frozen too long is given up and started anew, and frozen again.
 */
export class Absence {
  private isOver = false;
  private killed = 0;
  private gone: Promise<void> = Promise.resolve();

  private constructor(
    private readonly system: WholeSystem,
    private readonly frozenFrom: number,
  ) {}

  /** `refusing`: ms in which connections are refused. Resolves when it is away. */
  static async begin(system: WholeSystem, refusing: number): Promise<Absence> {
    const absence = new Absence(system, Date.now() + refusing);
    await absence.kill();
    absence.gone = absence.keep();
    return absence;
  }

  get shown(): string {
    return `dödad ${String(this.killed)} gånger, sedan frusen`;
  }

  async end(): Promise<void> {
    this.isOver = true;
    await this.gone;
  }

  private async keep(): Promise<void> {
    while (!this.isOver) {
      if (Date.now() < this.frozenFrom) await this.kill();
      else this.system.killIfRunning('temporal', 'SIGSTOP');
      await setTimeout(10);
    }
  }

  private async kill(): Promise<void> {
    if (!this.system.killIfRunning('temporal')) return;
    this.killed += 1;
    while (this.system.isRunning('temporal')) await setTimeout(1);
  }
}
