import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LocalFailure } from './local-failure';
import { projectRoot } from './project-root';

export interface ServerCommand {
  /** What people call it, for messages. */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly uid?: number;
  readonly gid?: number;
  readonly logFile: string;
  readonly pidFile: string;
  readonly stopSignal: NodeJS.Signals;
  /** How long an orderly stop may take before the server is killed. */
  readonly graceMs: number;
}

interface Told {
  readonly started?: number;
  readonly failed?: string;
  readonly exited?: { readonly code: number | null; readonly signal: string | null };
}

/** A server run by `scripts/keep.mjs`: it cannot outlive this process, and a Ctrl-C at the terminal does not reach it. */
export class KeptServer {
  /** Settles when the server is gone, however it went. */
  readonly gone: Promise<void>;
  private failure: string | undefined;
  private isGone = false;

  private constructor(
    private readonly asked: ServerCommand,
    private readonly keeper: ChildProcess,
  ) {
    this.gone = new Promise((resolve) => {
      keeper.on('message', (told: Told) => {
        this.failure = told.failed ?? (told.exited === undefined ? undefined : describeExit(told.exited));
      });
      keeper.once('exit', () => {
        this.isGone = true;
        resolve();
      });
    });
  }

  static start(asked: ServerCommand): KeptServer {
    const keeper = spawn(
      process.execPath,
      [join(projectRoot(), 'scripts', 'keep.mjs'), JSON.stringify(asked)],
      // A session of its own: the terminal's signals stay with the one who decides the order of stopping.
      { detached: true, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] },
    );
    return new KeptServer(asked, keeper);
  }

  get keeperPid(): number | undefined {
    return this.keeper.pid;
  }

  /** Asks `isReady` again and again until it says yes, the server dies, or the time is out. */
  async waitUntil(isReady: () => Promise<boolean>, limitMs: number): Promise<void> {
    const until = Date.now() + limitMs;
    while (!(await isReady())) {
      if (this.isGone) throw this.failed(this.failure ?? 'stannade genast');
      if (Date.now() > until) throw this.failed(`svarade inte inom ${String(limitMs / 1_000)} s`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Lets the keeper live on after this process without a channel to it; it is then stopped by its process id. */
  async stop(): Promise<void> {
    if (this.keeper.connected) this.keeper.disconnect();
    await this.gone;
  }

  private failed(why: string): LocalFailure {
    const { name, logFile } = this.asked;
    return new LocalFailure(`${name} kunde inte starta (${why}): se ${logFile}\n${lastLines(logFile)}`);
  }
}

const describeExit = ({ code, signal }: NonNullable<Told['exited']>): string =>
  signal === null ? `avslutades med kod ${String(code)}` : `avslutades av ${signal}`;

const lastLines = (file: string): string =>
  existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-8).join('\n') : '';
