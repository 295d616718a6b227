import { Injectable } from '@nestjs/common';
import type { Prisma } from '../../generated/prisma/client';
import { PrismaClient } from '../database/prisma';
import { localDate } from '../domain/lifecycle/calendar';
import type { Authority } from '../domain/lifecycle/command';
import { roles } from '../domain/lifecycle/role';
import { RefusedError } from '../http/refused-error';
import { Clock } from '../register/clock';

/** The register of the organisation is kept by the coordinator, in person or through a deputy. */
@Injectable()
export class Coordinators {
  constructor(
    private readonly prisma: PrismaClient,
    private readonly clock: Clock,
  ) {}

  /** @throws RefusedError naming what only the coordinator does. */
  async only(
    { person, what, today }: { readonly person: string; readonly what: string; readonly today: string },
    within: Prisma.TransactionClient = this.prisma,
  ): Promise<void> {
    if (!(await this.coordinates(person, today, within)))
      throw new RefusedError({ code: 'not-permitted', rule: `organisation/${what}: coordinator` });
  }

  async coordinates(person: string, today: string, within: Prisma.TransactionClient): Promise<boolean> {
    const [found] = await within.$queryRaw<{ coordinates: boolean }[]>`
      select authorities(${person}, ${today}::date) @> '[{"role": "coordinator"}]' as coordinates`;
    return found?.coordinates === true;
  }

  /** Who works here, in which role and by which settings, is for those who work here. @throws RefusedError */
  async staffOnly(person: string, what: 'people' | 'settings' = 'people'): Promise<void> {
    const [found] = await this.prisma.$queryRaw<{ held: readonly Authority[] }[]>`
      select authorities(${person}, ${await this.today()}::date) as held`;
    if (!(found?.held ?? []).some(({ role }) => roles[role].class !== 'resident'))
      throw new RefusedError({ code: 'not-permitted', rule: `organisation/${what}: staff` });
  }

  /** Asked before a transaction, since it may read. */
  async today(): Promise<string> {
    return localDate(await this.clock.now());
  }
}
