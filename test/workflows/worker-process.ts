import { spawn, type ChildProcess } from 'node:child_process';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { nodeArguments } from '../../src/local/node-arguments';
import { projectRoot } from '../../src/local/project-root';

export interface WorkerProcess {
  readonly child: ChildProcess;
  /** SIGKILL: nothing is finished, nothing is told. */
  kill(): Promise<void>;
  /** SIGTERM: in order. Answers with the exit code. */
  end(): Promise<number | null>;
}

/** The worker as it runs in operation, in a process of its own. */
export function startWorker(variables: Readonly<Record<string, string>>): WorkerProcess {
  const child = spawn(
    process.execPath,
    [...nodeArguments(), join(projectRoot(), 'dist', 'src', 'worker.js')],
    {
      cwd: projectRoot(),
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        ...{
          NODE_ENV: 'test',
          LOG_LEVEL: 'warn',
          OIDC_ISSUER: 'http://127.0.0.1:1',
          SESSION_SECRET: 's'.repeat(32),
        },
        ...variables,
      },
    },
  );
  const gone = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const ended = (signal: 'SIGKILL' | 'SIGTERM') => async (): Promise<number | null> => {
    if (child.exitCode === null) child.kill(signal);
    return gone;
  };
  return { child, kill: async () => void (await ended('SIGKILL')()), end: ended('SIGTERM') };
}

/** A line to Temporal that can be cut: what is sent then goes nowhere, and nobody is told. */
export class Line {
  private isCut = false;
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    readonly address: string,
  ) {}

  static async to(address: string, at = 0): Promise<Line> {
    const [host = '', port = ''] = address.split(':');
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve));
    const bound = server.address();
    const line = new Line(server, `127.0.0.1:${String(typeof bound === 'object' ? bound?.port : '')}`);
    server.on('connection', (near) => {
      line.join(near, connect(Number(port), host));
    });
    return line;
  }

  cut(): void {
    this.isCut = true;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private join(near: Socket, far: Socket): void {
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      this.sockets.add(from);
      from.on('data', (bytes) => {
        if (!this.isCut) to.write(bytes);
      });
      from.on('error', () => to.destroy());
      from.on('close', () => to.destroy());
    }
  }
}
