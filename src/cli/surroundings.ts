import { join } from 'node:path';
import { Pool } from 'pg';
import { outlivingLoss } from '../database/outliving-loss';
import { inheritedOver, readSettings, type Settings } from '../config';
import { dataFolder } from '../local/data-folder';
import { LocalFailure } from '../local/local-failure';
import { projectRoot } from '../local/project-root';
import { runningSystem, type RunningSystem } from '../local/running-system';

export const PRISMA_FOLDER = join(projectRoot(), 'prisma');

/** The system that `radslag start` runs from another terminal, if it does. */
export const startedSystem = (): RunningSystem | undefined =>
  runningSystem(dataFolder(readSettings().dataFolder));

/** The settings a command works with: what its own environment says, else what the started system runs on. */
export const settingsHere = (): Settings => readSettings(inheritedOver(startedSystem()?.variables ?? {}));

/** @throws LocalFailure with the mend where there is no database to speak of */
export function databaseUrlOf({ database }: Settings): string {
  if (database.url !== undefined) return database.url;
  throw new LocalFailure(
    'Ingen databas är igång: starta Rådslag med `npm start` i en annan terminal, eller ange en databas med DATABASE_URL.',
  );
}

/** Lends a pool to `work` and closes it, so that the command ends when its work does. */
export async function withPool<Result>(work: (pool: Pool) => Promise<Result>): Promise<Result> {
  const pool = outlivingLoss(
    new Pool({
      connectionString: databaseUrlOf(settingsHere()),
      max: 2,
      connectionTimeoutMillis: 5_000,
      pipeline: true,
    }),
  );
  try {
    return await work(pool).catch(unreachable);
  } finally {
    await pool.end();
  }
}

function unreachable(error: unknown): never {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (!['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', '28P01', '3D000'].includes(code)) throw error;
  throw new LocalFailure(
    `Databasen svarar inte (${code}): kontrollera DATABASE_URL och att servern är igång. \`radslag doctor\` visar mer.`,
  );
}
