/** Work that is asked for often and done once for all who asked meanwhile; never twice at a time. */
export class Gathering {
  private due: number | null = null;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | null = null;
  private stopped = false;

  /** @param work takes care of its own faults */
  constructor(private readonly work: () => Promise<void>) {}

  /** Within this many milliseconds, or as soon as what is under way is done. */
  ask(within: number): void {
    const due = Date.now() + within;
    if (this.stopped || (this.due !== null && this.due <= due)) return;
    this.due = due;
    if (!this.running) this.arm(within);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private arm(within: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.due = null;
      this.running = this.work().finally(() => {
        this.running = null;
        if (this.due !== null && !this.stopped) this.arm(Math.max(0, this.due - Date.now()));
      });
    }, within);
  }
}
