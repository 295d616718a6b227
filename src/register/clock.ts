import type { Pool } from 'pg';
import { RAISED } from './standing';

/**
 * The only source of time for the product's own rules. The database may hold an offset, so that twelve months can pass
 * in seconds; in production it is always zero.
 */
export class Clock {
  private offset = { seconds: 0, readAt: 0 };

  constructor(
    private readonly pool: Pool,
    private readonly movable: boolean,
  ) {}

  /** Instant, UTC. For reads and stamps: acts take the offset under their lock. */
  async now(): Promise<string> {
    return new Date(Date.now() + (await this.seconds()) * 1_000).toISOString();
  }

  /**
   * Moves time and tells every open dialogue's driver its new real due. A dialogue that is being begun in that very moment
   * may be missed: its due is then counted by the clock as it was. @throws in production
   */
  async forward(seconds: number): Promise<string> {
    if (!this.movable) throw new Error('The clock is not moved in production.');
    if (!Number.isInteger(seconds) || seconds <= 0) throw new Error('The clock only goes forward.');
    await this.pool.query(
      `with moved as (update clock_offset set seconds = seconds + $1 returning 1)
       update dialogue set next_due = next_due - $1 * interval '1 second', ${RAISED}
       where ended is null and exists (select from moved)`,
      [seconds],
    );
    // Another day may have another organisation.
    await this.pool.query(`select pg_notify('dialogue', '*'), pg_notify('organisation_changed', '')`);
    this.offset = { seconds: 0, readAt: 0 };
    return this.now();
  }

  /** Kept for a second: another process may have moved it. */
  private async seconds(): Promise<number> {
    if (!this.movable) return 0;
    if (Date.now() - this.offset.readAt < 1_000) return this.offset.seconds;
    const { rows } = await this.pool.query<{ seconds: number }>('select seconds from clock_offset');
    this.offset = { seconds: rows[0]?.seconds ?? 0, readAt: Date.now() };
    return this.offset.seconds;
  }
}
