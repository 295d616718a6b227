import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../src/local/ports';
import { projectRoot } from '../../src/local/project-root';
import { testFolder } from '../support/database';
import { until } from '../support/until';

/** What a program that starts servers may need. */
export const SLOWLY = { within: 120_000, every: 50 };

const WITHOUT = ['DATABASE_URL', 'TEMPORAL_ADDRESS', 'OIDC_ISSUER', 'NODE_ENV', 'LOG_LEVEL'];

export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** The `radslag` command as people run it: the built program, in a process of its own, on a folder of its own. */
export class Program {
  output = '';
  readonly ended: Promise<Ended>;
  private readonly child: ChildProcess;

  constructor(args: readonly string[], variables: Readonly<Record<string, string>>) {
    const inherited = Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !WITHOUT.includes(name)),
    );
    this.child = spawn(process.execPath, [join(projectRoot(), 'dist/src/cli/radslag.js'), ...args], {
      env: { ...inherited, ...variables },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    }
    this.ended = new Promise((resolve) => {
      this.child.once('close', (code) => {
        resolve({ code, output: this.output });
      });
    });
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** As `head` does that has read enough. */
  readNoMore(): void {
    this.child.stdout?.destroy();
  }

  signal(signal: NodeJS.Signals): void {
    this.child.kill(signal);
  }

  /** Resolves when the program has written `text`; fails if it ends without. */
  async says(text: string): Promise<void> {
    let hasEnded = false;
    void this.ended.then(() => (hasEnded = true));
    await until(() => this.output.includes(text) || hasEnded, SLOWLY);
    if (!this.output.includes(text)) throw new Error(`ended without saying "${text}":\n${this.output}`);
  }
}

/** An own data folder and an own port. */
export class Place {
  private constructor(
    readonly folder: string,
    readonly port: number,
  ) {}

  static async make(): Promise<Place> {
    const folder = mkdtempSync(join(testFolder(), 'place-'));
    chmodSync(folder, 0o755);
    return new Place(folder, await freePort());
  }

  get address(): string {
    return `http://127.0.0.1:${String(this.port)}`;
  }

  run(args: readonly string[], variables: Readonly<Record<string, string>> = {}): Program {
    return new Program(args, { DATA_DIR: this.folder, PORT: String(this.port), ...variables });
  }

  /** What `start` wrote down for the commands beside it. */
  variable(name: string): string {
    const written = JSON.parse(readFileSync(join(this.folder, 'running.json'), 'utf8')) as {
      variables: Record<string, string>;
    };
    return written.variables[name] ?? '';
  }

  /** Every living process that was started for this folder, by what it was called with or inherited. */
  processes(): readonly number[] {
    return readdirSync('/proc')
      .map(Number)
      .filter((pid) => pid > 1 && pid !== process.pid && this.concerns(pid));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private concerns(pid: number): boolean {
    return ['cmdline', 'environ'].some((file) => {
      try {
        return readFileSync(`/proc/${String(pid)}/${file}`, 'utf8').includes(this.folder);
      } catch {
        return false;
      }
    });
  }
}
