import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface LocalSecrets {
  readonly databasePassword: string;
  readonly session: string;
  /** As PAYLOAD_KEYS is written. */
  readonly payloadKeys: string;
}

/** Made once for this data folder and readable by its owner only: without them the data could not be opened again. */
export function localSecrets(folder: string): LocalSecrets {
  const file = join(folder, 'secrets.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as LocalSecrets;
  const secrets: LocalSecrets = {
    databasePassword: randomBytes(24).toString('hex'),
    session: randomBytes(32).toString('hex'),
    payloadKeys: `local:${randomBytes(32).toString('base64')}`,
  };
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  return secrets;
}
