import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Pool } from 'pg';

/** Seconds: from what nobody notices to what everybody does. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What a process counts of itself. Labels are routes, codes and kinds of act: never an id, a name or a text. */
export class Metrics {
  readonly registry = new Registry();

  private readonly requests = new Histogram({
    name: 'radslag_http_request_seconds',
    help: 'Time to the whole answer, or until a stream is open, by the route as it is written in the code',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers: [this.registry],
  });
  private readonly problems = new Counter({
    name: 'radslag_problems_total',
    help: 'Answers that were a problem, by its code',
    labelNames: ['code'],
    registers: [this.registry],
  });
  private readonly acts = new Counter({
    name: 'radslag_acts_total',
    help: 'Acts on dialogues, by kind, and whether they were accepted or by which code refused',
    labelNames: ['act', 'outcome'],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  answered(request: { method: string; route: string; status: string; seconds: number }): void {
    const { method, route, status, seconds } = request;
    this.requests.observe({ method, route, status }, seconds);
  }

  problem(code: string): void {
    this.problems.inc({ code });
  }

  acted(act: string, outcome: string): void {
    this.acts.inc({ act, outcome });
  }

  watchPool(pool: Pool): void {
    new Gauge({
      name: 'radslag_database_connections',
      help: 'Connections of this process by what they do, and requests that wait for one',
      labelNames: ['state'],
      registers: [this.registry],
      collect() {
        this.set({ state: 'idle' }, pool.idleCount);
        this.set({ state: 'busy' }, pool.totalCount - pool.idleCount);
        this.set({ state: 'waited-for' }, pool.waitingCount);
      },
    });
  }
}
