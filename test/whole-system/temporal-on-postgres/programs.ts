import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../src/local/project-root';

/** The release that docker-compose.yml names. */
const VERSION = '1.32.1';

export interface Programs {
  readonly server: string;
  /** Brings the schema of Temporal's databases to the server's version. */
  readonly sql: string;
}

/**
 * Temporal's server as in production and its schema tool, built with Go the first time (several minutes) and kept in the
 * clone. The CLI's own server can keep its store in a file only. Undefined where there is no Go.
 */
export function temporalPrograms(say: (line: string) => void): Programs | undefined {
  const folder = join(projectRoot(), '.radslag', 'temporal-server', VERSION);
  const programs = { server: join(folder, 'server'), sql: join(folder, 'sql') };
  const missing = Object.values(programs).filter((program) => !existsSync(program));
  if (missing.length === 0) return programs;
  if (spawnSync('go', ['version']).status !== 0) return undefined;
  say('Bygger Temporals server (flera minuter, en gång)');
  mkdirSync(folder, { recursive: true });
  for (const command of ['server', 'tools/sql']) {
    const { status } = spawnSync(
      'go',
      ['install', '-tags', 'disable_grpc_modules', `go.temporal.io/server/cmd/${command}@v${VERSION}`],
      { env: { ...process.env, CGO_ENABLED: '0', GOBIN: folder }, stdio: ['ignore', 'ignore', 'inherit'] },
    );
    if (status !== 0) throw new Error(`go install of ${command} ended with ${String(status)}`);
  }
  return programs;
}
