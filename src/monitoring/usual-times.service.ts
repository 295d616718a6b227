import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import type { Calendar } from '../domain/lifecycle/calendar';
import { usualTimes, type Finished, type UsualTime } from '../domain/waiting/usual-time';

/** ms. What is usual changes slowly, and is read from every finished task. */
const KEPT_FOR = 60_000;

const FINISHED = `
  select step, (opened_at at time zone 'Europe/Stockholm')::date::text as opened,
    (settled_at at time zone 'Europe/Stockholm')::date::text as settled, count(*)::int as tasks
  from task where status = 'settled' and settled_at is not null group by 1, 2, 3`;

/** How long each step usually takes, kept in the process. */
@Injectable()
export class UsualTimes {
  private kept:
    { readonly times: Promise<ReadonlyMap<string, UsualTime>>; readonly until: number } | undefined;

  constructor(private readonly pool: Pool) {}

  current(calendar: Calendar): Promise<ReadonlyMap<string, UsualTime>> {
    if (this.kept && Date.now() < this.kept.until) return this.kept.times;
    const times = this.pool.query<Finished>(FINISHED).then(({ rows }) => usualTimes(rows, calendar));
    const kept = { times, until: Date.now() + KEPT_FOR };
    this.kept = kept;
    times.catch(() => {
      if (this.kept === kept) this.kept = undefined;
    });
    return times;
  }
}
