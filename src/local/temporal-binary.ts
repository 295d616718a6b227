import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { LocalFailure } from './local-failure';
import { projectRoot } from './project-root';

/** The Temporal server that set-up found or fetched; `override` names another. */
export function temporalBinary(override?: string): string {
  const path = override ?? join(projectRoot(), '.radslag', 'bin', 'temporal');
  try {
    accessSync(path, constants.X_OK);
    return path;
  } catch {
    throw new LocalFailure(
      `Temporals server saknas (${path}): kör \`node scripts/setup.mjs\`, eller ange en server i drift med TEMPORAL_ADDRESS=värd:port.`,
    );
  }
}
