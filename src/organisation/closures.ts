import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { z } from 'zod';
import type { Closure, ClosureQuery } from '../contract/closure';
import { faultWords } from '../contract/fault-words';
import type { Page } from '../contract/page';
import { decodeCursor, pageOf } from '../http/cursor';
import { ProblemError } from '../http/problem';
import { recountDues } from '../register/recount';
import { Once, type Asking } from './once.service';

/** Days nobody works on here. Every clock is counted anew when one comes or goes; dates already set stay. */
@Injectable()
export class Closures {
  constructor(
    private readonly pool: Pool,
    private readonly once: Once,
  ) {}

  async list({ from, to, cursor, limit }: ClosureQuery): Promise<Page<Closure>> {
    const after = cursor === undefined ? null : decodeCursor(z.iso.date(), cursor);
    const { rows } = await this.pool.query<Closure>({
      name: 'closures',
      text: `select day::text, name from closure
        where ($1::date is null or day >= $1) and ($2::date is null or day <= $2) and ($3::date is null or day > $3)
        order by closure.day limit $4`,
      values: [from ?? null, to ?? null, after, limit + 1],
    });
    return pageOf(rows, limit, { item: (row) => row, position: ({ day }) => day });
  }

  create(asking: Asking, { day, name }: Closure): Promise<Closure> {
    return this.once.byCoordinator(asking, 'closures', {
      conflicts: { '23505': faultWords.dayClosed },
      work: async (transaction) => {
        await transaction.$executeRaw`insert into closure (day, name) values (${day}::date, ${name})`;
        await recountDues(transaction);
        return { day, name };
      },
    });
  }

  async remove(asking: Asking, day: string): Promise<void> {
    await this.once.byCoordinator(asking, 'closures', {
      work: async (transaction) => {
        const removed = await transaction.$executeRaw`delete from closure where day = ${day}::date`;
        if (removed === 0) throw new ProblemError('not-found');
        await recountDues(transaction);
        return null;
      },
    });
  }
}
