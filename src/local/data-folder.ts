import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { LocalFailure } from './local-failure';
import { projectRoot } from './project-root';

/** Where everything lies that an embedded start keeps. Relative to the program, whatever folder one stands in. */
export const dataFolder = (setting: string): string => resolve(projectRoot(), setting);

/** Makes the folder; its parts are guarded one by one, since PostgreSQL's own account must be able to walk through it. */
export function makeDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new LocalFailure(
      `Datamappen ${folder} kan inte skapas (${why}): välj en mapp du får skriva i, med DATA_DIR=/sökväg.`,
    );
  }
}
