import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Every file under the given files and folders, in a fixed order; what is not there yet is simply not counted. */
export function filesUnder(paths, wanted = () => true) {
  return paths.flatMap((path) => {
    if (!existsSync(path)) return [];
    if (!statSync(path).isDirectory()) return wanted(path) ? [path] : [];
    return filesUnder(
      readdirSync(path)
        .sort()
        .map((name) => join(path, name)),
      wanted,
    );
  });
}

export function fingerprint(files, ...more) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(file));
  return hash.update(more.join('\0')).digest('hex');
}

/** Remembers what each step last worked on, so that a second run has nothing to do. */
export class Memory {
  constructor(file) {
    this.file = file;
  }

  recall(step) {
    return this.read()[step];
  }

  remember(step, value) {
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(this.file, `${JSON.stringify({ ...this.read(), [step]: value }, null, 2)}\n`);
  }

  read() {
    try {
      return JSON.parse(readFileSync(this.file, 'utf8'));
    } catch {
      return {};
    }
  }
}
