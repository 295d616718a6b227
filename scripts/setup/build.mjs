import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { filesUnder, fingerprint } from './fingerprint.mjs';
import { SetupFailure, say } from './progress.mjs';

const SOURCES = ['src', 'workflows', 'activities', 'generated'];
const isSource = (path) => path.endsWith('.ts') && !path.endsWith('.spec.ts') && !path.endsWith('.d.ts');

/**
 * Turns the sources into dist/, file by file. Types are the business of `npm run check`: a start must not wait for them.
 * Files whose source is gone are taken away one by one, so that a running system keeps its own.
 */
export async function build(root, memory, { force = false } = {}) {
  const sources = filesUnder(
    SOURCES.map((folder) => join(root, folder)),
    isSource,
  );
  const now = fingerprint([...sources, join(root, '.swcrc')]);
  if (!force && memory.recall('build') === now && existsSync(join(root, 'dist'))) return;
  const began = Date.now();
  const { transform } = createRequire(join(root, 'package.json'))('@swc/core');
  const targets = new Set();
  await Promise.all(
    sources.map(async (source) => {
      const target = join(root, 'dist', relative(root, source).replace(/\.ts$/, '.js'));
      targets.add(target).add(`${target}.map`);
      await compile({ transform, root, source, target });
    }),
  );
  for (const file of filesUnder([join(root, 'dist')])) if (!targets.has(file)) rmSync(file);
  memory.remember('build', now);
  say(`Byggde ${sources.length} filer på ${((Date.now() - began) / 1_000).toFixed(1)} s`);
}

async function compile({ transform, root, source, target }) {
  try {
    const { code, map } = await transform(readFileSync(source, 'utf8'), {
      filename: source,
      sourceFileName: relative(dirname(target), source),
      configFile: join(root, '.swcrc'),
      sourceMaps: true,
    });
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, `${code}\n//# sourceMappingURL=${target.split('/').at(-1)}.map\n`);
    writeFileSync(`${target}.map`, map);
  } catch (error) {
    throw new SetupFailure(
      `${relative(root, source)} kan inte byggas: rätta felet nedan.\n${error.message ?? error}`,
    );
  }
}
