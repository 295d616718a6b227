import type { Pool } from 'pg';
import type { LifecycleDefinition } from '../domain/lifecycle/definition';
import { faultsOf } from '../domain/lifecycle/validate-definition';
import { contentHash } from './content-hash';

/** A definition that is wrong, or that has changed under a version dialogues may run on. The message says what to mend. */
export class DefinitionFailure extends Error {
  override readonly name = 'DefinitionFailure';
}

/**
 * Adds the definitions that are not there yet. A dialogue runs on the definition it began with, so that one with the same
 * id and version but other content is an error, never an update.
 */
export async function seedDefinitions(
  pool: Pool,
  definitions: readonly LifecycleDefinition[],
): Promise<void> {
  for (const definition of definitions) await seedDefinition(pool, definition);
}

async function seedDefinition(pool: Pool, definition: LifecycleDefinition): Promise<void> {
  const named = `${definition.id}@${definition.version}`;
  const faults = faultsOf(definition);
  if (faults.length > 0) throw new DefinitionFailure(`${named} is not valid: ${JSON.stringify(faults)}`);
  const hash = contentHash(definition);
  await pool.query(
    `insert into definition (hash, definition_id, version, content) values ($1, $2, $3, $4::jsonb)
     on conflict do nothing`,
    [hash, definition.id, definition.version, JSON.stringify(definition)],
  );
  const { rows } = await pool.query<{ hash: string }>(
    'select hash from definition where definition_id = $1 and version = $2',
    [definition.id, definition.version],
  );
  if (rows[0]?.hash !== hash)
    throw new DefinitionFailure(
      `${named} has changed since it was stored: give the changed definition a new version`,
    );
}
