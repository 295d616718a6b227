import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { filesUnder, fingerprint } from './fingerprint.mjs';
import { SetupFailure, say, showing } from './progress.mjs';
import { run, tail } from './run.mjs';

const SOURCES = [
  'src',
  'workflows',
  'activities',
  'generated',
  'test/bench',
  'test/faults',
  'test/journeys',
  'test/support',
  'test/whole-system',
];
const BUNDLE = 'dist/workflow-bundle.js';
const WEB = 'dist/web';
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
  targets.add(join(root, BUNDLE));
  const isOthers = (file) => targets.has(file) || file.startsWith(join(root, WEB, sep));
  for (const file of filesUnder([join(root, 'dist')])) if (!isOthers(file)) rmSync(file);
  memory.remember('build', now);
  say(`Byggde ${sources.length} filer på ${((Date.now() - began) / 1_000).toFixed(1)} s`);
}

/** Bundled here once, so that a worker does not spend its first seconds on it. */
export async function bundleWorkflows(root, memory) {
  const bundler = join(root, 'dist', 'src', 'temporal', 'workflow-bundle.js');
  if (!existsSync(bundler)) return;
  // Workflows import nothing else but types.
  const sources = filesUnder(
    ['workflows', 'src/temporal/failure-converter.ts'].map((path) => join(root, path)),
    isSource,
  );
  const now = fingerprint([...sources, join(root, 'node_modules/@temporalio/workflow/package.json')]);
  if (memory.recall('bundle') === now && existsSync(join(root, BUNDLE))) return;
  const program = `
    const { bundleWorkflows } = require(process.argv[1]);
    bundleWorkflows().then((code) => require('node:fs').writeFileSync(process.argv[2], code));`;
  const { ok, output } = await showing('Paketerar arbetsflödena', () =>
    run(process.execPath, ['-e', program, bundler, join(root, BUNDLE)], { cwd: root }),
  );
  if (!ok) throw new SetupFailure(`Arbetsflödena kan inte paketeras: rätta felet nedan.\n${tail(output)}`);
  memory.remember('bundle', now);
}

/** The staff app, for the browser: what the API serves under /personal/. */
export async function buildWeb(root, memory) {
  // It shares the contract and the rules with the API.
  const sources = filesUnder(
    ['web', 'src/contract', 'src/domain'].map((path) => join(root, path)),
    (path) => !path.endsWith('.spec.ts'),
  );
  const now = fingerprint([...sources, join(root, 'node_modules/.package-lock.json')]);
  if (memory.recall('web') === now && existsSync(join(root, WEB, 'index.html'))) return;
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const { ok, output } = await showing('Bygger webbappen', () =>
    run(process.execPath, [vite, 'build', '--config', join(root, 'web', 'vite.config.mts')], { cwd: root }),
  );
  if (!ok) throw new SetupFailure(`Webbappen kan inte byggas: rätta felet nedan.\n${tail(output)}`);
  compressAssets(join(root, WEB, 'assets'));
  memory.remember('web', now);
}

/** Once here rather than at every request: the API sends the smallest that the browser takes. */
function compressAssets(folder) {
  for (const file of filesUnder([folder], (path) => /\.(js|css|svg)$/.test(path))) {
    const content = readFileSync(file);
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
    writeFileSync(`${file}.br`, brotliCompressSync(content));
  }
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
