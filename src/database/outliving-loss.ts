import type { Pool } from 'pg';

/**
 * A connection that is lost with its server tells whoever needs it next. Unheard, the event would end the process: from
 * one nobody uses, and from one that somebody holds between two questions.
 */
export function outlivingLoss<Kind extends Pool>(pool: Kind): Kind {
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
