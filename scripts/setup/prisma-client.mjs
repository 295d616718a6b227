import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder, fingerprint } from './fingerprint.mjs';
import { SetupFailure, showing } from './progress.mjs';
import { run, tail } from './run.mjs';

/** Generates the database client from prisma/schema.prisma when the schema or Prisma's version has changed. */
export async function generatePrismaClient(root, memory) {
  const schema = filesUnder([join(root, 'prisma')], (path) => path.endsWith('.prisma'));
  if (schema.length === 0) return;
  const lock = join(root, 'node_modules', 'prisma', 'package.json');
  const now = fingerprint([...schema, lock]);
  if (memory.recall('prisma') === now && existsSync(join(root, 'generated', 'prisma', 'client.ts'))) return;
  const { ok, output } = await showing('Skapar databasklienten', () =>
    run(process.execPath, [join(root, 'node_modules', 'prisma', 'build', 'index.js'), 'generate'], {
      cwd: root,
      // Generating needs no schema engine; without this Prisma tries to download one.
      env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
    }),
  );
  if (!ok) {
    throw new SetupFailure(
      `Databasklienten kunde inte skapas: rätta prisma/schema.prisma enligt felet nedan och försök igen.\n${tail(output)}`,
    );
  }
  memory.remember('prisma', now);
}
