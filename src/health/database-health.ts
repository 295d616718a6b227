import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import type { Readiness } from '../contract/health';
import { pendingMigrations } from '../database/migrate';
import { HealthSettings } from './health-settings';
import { within } from '../http/within';

/** Milliseconds. */
const PATIENCE = 1_500;

type State = Pick<Readiness, 'database' | 'migrations'>;

@Injectable()
export class DatabaseHealth {
  /** What has been migrated stays so: asked until the answer is yes. */
  private isMigrated = false;

  constructor(
    private readonly pool: Pool,
    private readonly settings: HealthSettings,
  ) {}

  async read(): Promise<State> {
    const answers = await within(
      PATIENCE,
      this.pool.query('select 1').then(() => true),
      false,
    );
    if (!answers) return { database: 'down', migrations: 'unknown' };
    return { database: 'up', migrations: await within(PATIENCE, this.migrations(), 'unknown') };
  }

  private async migrations(): Promise<State['migrations']> {
    this.isMigrated ||= (await pendingMigrations(this.settings)).length === 0;
    return this.isMigrated ? 'up' : 'behind';
  }
}
