import type { Pool } from 'pg';
import { Gauge, type Registry } from 'prom-client';
import { UNNOTICED } from '../register/tells-driver';

interface Seen {
  readonly name: string;
  readonly label: string;
  readonly value: number;
}

/** One statement a scrape. */
const SEEN = `
  select 'radslag_open_dialogues' as name, phase as label, count(*)::float8 as value from dialogue where ended is null group by phase
  union all select 'radslag_open_tasks', '', count(*) from task where status = 'open'
  union all select 'radslag_stalled_tasks', '', count(*) from task, clock_offset c
    where status = 'open' and stalls_at <= now() + c.seconds * interval '1 second'
      and dialogue_id not in (select id from dialogue where paused_until is not null)
  union all select 'radslag_untold_dialogues', '', count(*) from dialogue where told_revision < revision
  union all select 'radslag_unnoticed_dialogues', '', count(*) from dialogue d where ${UNNOTICED}
  union all select 'radslag_overdue_clocks', '', count(*) from dialogue where ended is null and next_due < now() - interval '1 minute'
  union all select 'radslag_effects', status, count(*) from effect where status in ('to-do', 'failed', 'unknown') group by status
  union all select 'radslag_imports', status, count(*) from contribution_import
    where status in ('waiting', 'running', 'failed') group by status`;

const gauges: Readonly<Record<string, readonly [help: string, label?: string]>> = {
  radslag_database_up: ['1 if the database answered this scrape; without it nothing below is known'],
  radslag_open_dialogues: ['Dialogues that have not ended', 'phase'],
  radslag_open_tasks: ['Tasks somebody is waited for with'],
  radslag_stalled_tasks: [
    'Open tasks past their date, or untouched with little time left, in dialogues that are not paused',
  ],
  radslag_untold_dialogues: [
    'Dialogues with a change that Temporal has not been told of: the relay lags for as long as it is not 0',
  ],
  radslag_unnoticed_dialogues: ['Dialogues whose last events have not been made notices of'],
  radslag_overdue_clocks: [
    'Dialogues in which something should have happened by itself more than a minute ago',
  ],
  radslag_effects: ['Effects that are not done', 'status'],
  radslag_imports: ['Imports that are not done', 'status'],
};

/** What the whole system waits for, read when it is asked: by one process, since every process would say the same. */
export function systemGauges(registry: Registry, pool: Pool): void {
  let reading: Promise<readonly Seen[]> | undefined;
  const read = async (): Promise<readonly Seen[]> => {
    try {
      const { rows } = await pool.query<Seen>({ name: 'metrics', text: SEEN });
      return [...rows, { name: 'radslag_database_up', label: '', value: 1 }];
    } catch {
      return [{ name: 'radslag_database_up', label: '', value: 0 }];
    } finally {
      reading = undefined;
    }
  };
  const seen = (): Promise<readonly Seen[]> => (reading ??= read());
  for (const [name, [help, label]] of Object.entries(gauges)) {
    new Gauge({
      name,
      help,
      labelNames: label === undefined ? [] : [label],
      registers: [registry],
      async collect() {
        this.reset();
        for (const row of await seen()) {
          if (row.name === name) this.set(label === undefined ? {} : { [label]: row.label }, row.value);
        }
      },
    });
  }
}
