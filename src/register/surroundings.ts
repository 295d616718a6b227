import { setTimeout } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Circumstances, Organisation } from '../domain/lifecycle/command';
import { localDate } from '../domain/lifecycle/calendar';
import type { Listener } from '../database/listener';
import type { Clock } from './clock';
import { closedDays } from './working-days';

/** What the rules need to know of the world beside the dialogue. */
export type World = Omit<Circumstances, 'now'>;

/** ms; a notification lost with its connection, or a date that has passed, is found within this. */
const KEPT_FOR = 60_000;
/** ms to wait for the listening to begin. */
const PATIENCE = 1_000;

const ORGANISATION = `
  select
    (select coalesce(jsonb_object_agg(role, unit_id), '{}') from role_home) as homes,
    (select coalesce(jsonb_object_agg(id, administration), '{}') from (
      select id, parent_id as administration from unit where parent_id is not null
      union all
      select committee_id, min(administration_id) from committee_service
      where valid_from <= $1::date and coalesce(valid_to >= $1::date, true) group by committee_id
    ) served) as "administrationOf",
    (select coalesce(jsonb_agg(day::text order by day), '[]') from closure) as closures`;

interface Row extends Organisation {
  readonly closures: readonly string[];
}

/** Calendar and organisation in force today, kept in the process until somebody changes them. */
export class Surroundings {
  private kept: { readonly world: Promise<World>; readonly until: number } | undefined;
  private listening: Promise<unknown> | undefined;

  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
    private readonly listener: Listener,
  ) {}

  current(): Promise<World> {
    this.listening ??= this.listener.listen('organisation_changed', () => {
      this.kept = undefined;
    });
    if (this.kept && Date.now() < this.kept.until) return this.kept.world;
    const world = this.read();
    const kept = { world, until: Date.now() + KEPT_FOR };
    this.kept = kept;
    world.catch(() => {
      if (this.kept === kept) this.kept = undefined;
    });
    return world;
  }

  private async read(): Promise<World> {
    // What changes between the reading and the listening would not be heard of. A listener without a database waits for
    // it; the query below then says that it is away.
    await Promise.race([this.listening, setTimeout(PATIENCE, undefined, { ref: false })]);
    const today = localDate(await this.clock.now());
    const { rows } = await this.pool.query<Row>(ORGANISATION, [today]);
    const row = rows[0];
    if (!row) throw new Error('The organisation could not be read');
    const { closures, ...organisation } = row;
    return { organisation, calendar: closedDays(today, closures) };
  }
}
