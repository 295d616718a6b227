import { migrate as migrateDatabase } from '../database/migrate';
import { print } from './print';
import { databaseUrlOf, PRISMA_FOLDER, settingsHere } from './surroundings';

/** Before a new version is started in operation: several at once are let in one at a time. */
export async function migrate(): Promise<void> {
  const databaseUrl = databaseUrlOf(settingsHere());
  const applied = await migrateDatabase({ databaseUrl, prismaFolder: PRISMA_FOLDER });
  if (applied.length === 0) print('Databasen är redan uppdaterad.');
  else print(`Databasen är uppdaterad:\n${applied.map((name) => `  ${name}`).join('\n')}`);
}
