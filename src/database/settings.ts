import type { Pool, PoolClient } from 'pg';
import { settingsOf, type Settings } from '../domain/settings/settings';

/** What the municipality has decided, as it stands now: asked each time, so that every process uses the same. */
export async function settingsIn(on: Pool | PoolClient): Promise<Settings> {
  const { rows } = await on.query<{ key: string; value: unknown }>({
    name: 'settings-in-force',
    text: 'select distinct on (key) key, value from setting order by key, version desc',
  });
  return settingsOf(rows);
}
