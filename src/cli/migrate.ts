import { migrate as migrateDatabase } from '../database/migrate';
import { seed } from '../organisation/seed';
import { print } from './print';
import { databaseUrlOf, PRISMA_FOLDER, settingsHere, withPool } from './surroundings';

/** Before a new version is started in operation: several at once are let in one at a time. */
export async function migrate(): Promise<void> {
  const settings = settingsHere();
  const applied = await migrateDatabase({
    databaseUrl: databaseUrlOf(settings),
    prismaFolder: PRISMA_FOLDER,
  });
  // The municipality and the definitions of this version, where they are not there already.
  await withPool((pool) => seed(pool, settings));
  if (applied.length === 0) print('Databasen är redan uppdaterad.');
  else print(`Databasen är uppdaterad:\n${applied.map((name) => `  ${name}`).join('\n')}`);
}
