import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inherited, type Variables } from '../config';
import { nodeArguments } from './node-arguments';
import { projectRoot } from './project-root';

export interface ChildProgramOptions {
  /** For messages: what people call it. */
  readonly name: string;
  /** Under dist/src. */
  readonly program: string;
  readonly variables: Variables;
  readonly logFile: string;
  /** Told when it is gone without having been asked, with a sentence for the operator. It is then started again. */
  readonly onLost: (sentence: string) => void;
  /**
   * People wait for it, and without it there is nothing to stay up for. What is not vital lets it have the machine
   * first, and is tried again and again, only slower.
   */
  readonly isVital: boolean;
  /** Told when something vital has been lost too often to try again. */
  readonly onGivenUp: (sentence: string) => void;
}

const GRACE_MS = 15_000;
const LARGEST_LOG = 20 * 1024 * 1024;
const MOST_LOSSES_A_MINUTE = 5;
/** ms before it is started again: as many as the API needs of a whole processor to be back. */
const AFTER_THE_VITAL = 2_000;
const WHEN_TOO_OFTEN = 15_000;

/** glibc keeps memory for each of a process's threads; Temporal's SDK has many. The driver holds a tenth less with two. */
const FEW_ARENAS = { MALLOC_ARENA_MAX: '2' };

/** The API or the worker: started again when it is lost, stopped in order, and unable to outlive this process. */
export class ChildProgram {
  private child: ChildProcess;
  private isStopping = false;
  private losses: number[] = [];

  constructor(private readonly the: ChildProgramOptions) {
    this.child = this.start();
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  get isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** The last lines it wrote, for a message about why it did not start. */
  lastWords(): string {
    return readFileSync(this.the.logFile, 'utf8').trimEnd().split('\n').slice(-5).join('\n');
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    if (!this.isRunning) return;
    const { child } = this;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const impatience = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
    await gone;
    clearTimeout(impatience);
  }

  private start(): ChildProcess {
    const { program, variables, logFile } = this.the;
    const log = openSync(logFile, isLarge(logFile) ? 'w' : 'a');
    const folder = join(projectRoot(), 'dist', 'src');
    const child = spawn(
      process.execPath,
      [...nodeArguments(), '--require', join(folder, 'local/leave-with-parent.js'), join(folder, program)],
      // A session of its own: Ctrl-C at the terminal reaches only the one who decides the order of stopping.
      {
        ...{ detached: true, stdio: ['ignore', log, log, 'ipc'], cwd: projectRoot() },
        env: { ...FEW_ARENAS, ...inherited(variables) },
      },
    );
    closeSync(log);
    child.once('exit', (code, signal) => {
      if (!this.isStopping) this.lost(signal ?? `kod ${String(code)}`);
    });
    return child;
  }

  private lost(how: string): void {
    const now = Date.now();
    this.losses = [...this.losses.filter((at) => now - at < 60_000), now];
    const sentence = `${this.the.name} stannade oväntat (${how}); se ${this.the.logFile}`;
    const isTooOften = this.losses.length > MOST_LOSSES_A_MINUTE;
    if (isTooOften && this.the.isVital) {
      this.the.onGivenUp(sentence);
      return;
    }
    this.the.onLost(`${sentence}. Startar igen.`);
    setTimeout(
      () => {
        if (!this.isStopping) this.child = this.start();
      },
      isTooOften ? WHEN_TOO_OFTEN : this.the.isVital ? 0 : AFTER_THE_VITAL,
    );
  }
}

/** A log begins anew when it has grown: this is a machine for trying the system, with nobody to look after it. */
const isLarge = (file: string): boolean =>
  (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_LOG;
