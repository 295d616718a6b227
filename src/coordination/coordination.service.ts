import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { settingsIn } from '../database/settings';
import { localDate } from '../domain/lifecycle/calendar';
import type { LifecycleDefinition } from '../domain/lifecycle/definition';
import type { Member } from '../domain/lifecycle/state';
import { joined } from '../domain/records/implied';
import type { Surrounding } from '../domain/records/plan-implies';
import { Clock } from '../register/clock';
import { Surroundings } from '../register/surroundings';
import { OVERLAPS, RESPONSIBLE } from './coordination.queries';

/** What rules 3 and 4 look at in a plan. */
export interface Asking {
  readonly dialogueId: string;
  readonly owner: string;
  readonly conceptId: string | null;
  readonly who: LifecycleDefinition['who'];
  readonly areas: readonly string[];
  readonly groups: readonly string[];
  readonly periodFrom: string;
  readonly periodTo: string;
}

export interface FoundOverlap {
  readonly id: string;
  readonly owner: string;
  /** Days between the periods; zero when they meet. */
  readonly gap: number;
  readonly areas: readonly string[];
  readonly groups: readonly string[];
}

export interface Around extends Surrounding {
  readonly found: readonly FoundOverlap[];
}

/** Who must be asked because of a plan, and which other dialogues ask the same people. */
@Injectable()
export class Coordination {
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
    private readonly surroundings: Surroundings,
  ) {}

  async around(asking: Asking): Promise<Around> {
    const found = await this.overlapsOf(asking);
    const affected = await this.affectedAdministrations(asking, found);
    return { found, affected, overlaps: found.map(({ id, owner }) => ({ id, unit: owner })) };
  }

  async overlapsOf(asking: Asking): Promise<readonly FoundOverlap[]> {
    const { dialogueId, areas, groups, periodFrom, periodTo, conceptId } = asking;
    const { overlapDays } = await settingsIn(this.pool);
    const { rows } = await this.pool.query<FoundOverlap>(OVERLAPS, [
      dialogueId,
      areas,
      groups,
      periodFrom,
      periodTo,
      conceptId,
      overlapDays,
    ]);
    return rows;
  }

  /**
   * Beside those the lead chooses. The owner need not ask itself. A brukardialog asks only those whose users or areas it
   * concerns, not everybody who asks the same people.
   */
  async affectedAdministrations(
    { areas, groups, owner, who }: Asking,
    overlaps: readonly FoundOverlap[],
  ): Promise<readonly Member[]> {
    const { organisation } = await this.surroundings.current();
    const administration = (unit: string): string => organisation.administrationOf[unit] ?? unit;
    const { rows } = await this.pool.query<{ unit: string; ground: string }>(RESPONSIBLE, [
      areas,
      groups,
      localDate(await this.clock.now()),
    ]);
    const others =
      who === 'brukardialog' ? [] : overlaps.map((each) => ({ unit: each.owner, ground: 'overlap' }));
    const members = [...rows, ...others].map(({ unit, ground }) => {
      const id = administration(unit);
      return { id, unit: id, grounds: [ground] };
    });
    return joined(members).filter(({ id }) => id !== administration(owner));
  }
}
