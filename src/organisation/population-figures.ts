import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { z } from 'zod';
import type { Prisma } from '../../generated/prisma/client';
import { faultWords } from '../contract/fault-words';
import type { Page, PageQuery } from '../contract/page';
import type { EnterByAge, EnterTotal, FiguresParams, PopulationFigures } from '../contract/population';
import { decodeCursor, pageOf } from '../http/cursor';
import { invalidInput } from '../http/invalid-input';
import { ProblemError } from '../http/problem';
import { Once, type Asking } from './once.service';
import { asSeen, versioned } from './seen';

type Kind = PopulationFigures['kind'];
type Row = Omit<PopulationFigures, 'version'>;

/** Parameter: area. */
const FIGURES = `
  with by_group as (
    select counted_at, age, coalesce(age_to, age) as last, min(source) as source,
      coalesce(sum(count) filter (where sex = 'women'), 0)::int as women,
      coalesce(sum(count) filter (where sex = 'men'), 0)::int as men
    from population where area_id = $1 group by counted_at, age, coalesce(age_to, age)
  ), figures as (
    select counted_at, 'by-age' as kind, min(source) as source, sum(women + men)::int as total,
      jsonb_agg(jsonb_build_object('from', age, 'to', last, 'women', women, 'men', men) order by age) as groups
    from by_group group by counted_at
    union all
    select counted_at, 'total', source, count, null from population_total where area_id = $1
  )
  select $1 as area, counted_at::text as "countedAt", kind, source, total, groups from figures`;

const position = z.tuple([z.iso.date(), z.enum(['by-age', 'total'])]);

/** Who lives where, as staff enter it: by age and sex, or a total alone. Kept by the coordinator. */
@Injectable()
export class PopulationEntries {
  constructor(
    private readonly pool: Pool,
    private readonly once: Once,
  ) {}

  /** Newest first. @throws ProblemError for an unknown area */
  async list(area: string, { cursor, limit }: PageQuery): Promise<Page<PopulationFigures>> {
    const before = cursor === undefined ? [null, null] : decodeCursor(position, cursor);
    const { rowCount } = await this.pool.query('select from area where id = $1', [area]);
    if (rowCount === 0) throw new ProblemError('not-found');
    const { rows } = await this.pool.query<Row>({
      name: 'population-figures',
      text: `${FIGURES} where ($2::date is null or counted_at < $2 or (counted_at = $2 and kind > $3))
        order by counted_at desc, kind limit $4`,
      values: [area, ...before, limit + 1],
    });
    return pageOf(rows, limit, { item: itemOf, position: ({ countedAt, kind }) => [countedAt, kind] });
  }

  enterByAge(
    asking: Asking,
    at: FiguresParams,
    { source, groups, seen }: EnterByAge,
  ): Promise<PopulationFigures> {
    return this.enter(asking, { ...at, kind: 'by-age', seen }, async (transaction) => {
      await transaction.$executeRaw`
        delete from population where area_id = ${at.id} and counted_at = ${at.countedAt}::date`;
      await transaction.population.createMany({ data: groups.flatMap((group) => rowsOf(group, at, source)) });
    });
  }

  enterTotal(
    asking: Asking,
    at: FiguresParams,
    { source, total, seen }: EnterTotal,
  ): Promise<PopulationFigures> {
    return this.enter(
      asking,
      { ...at, kind: 'total', seen },
      (transaction) =>
        transaction.$executeRaw`
        insert into population_total (area_id, counted_at, count, source)
        values (${at.id}, ${at.countedAt}::date, ${total}, ${source})
        on conflict (area_id, counted_at) do update set count = excluded.count, source = excluded.source`,
    );
  }

  /** In place of what stood there, if it is what the one who enters has seen. */
  private enter(
    asking: Asking,
    { id, countedAt, kind, seen }: FiguresParams & { readonly kind: Kind; readonly seen: string | null },
    write: (transaction: Prisma.TransactionClient) => Promise<unknown>,
  ): Promise<PopulationFigures> {
    return this.once.byCoordinator(asking, 'population', {
      work: async (transaction, today) => {
        if (countedAt > today)
          throw invalidInput([{ path: 'countedAt', code: 'in-the-future', message: faultWords.dayToCome }]);
        await transaction.$executeRaw`select pg_advisory_xact_lock(hashtext('population'))`;
        if (!(await transaction.area.findUnique({ where: { id } }))) throw new ProblemError('not-found');
        replaceable(await find(transaction, { id, countedAt }, kind), seen);
        await write(transaction);
        const entered = await find(transaction, { id, countedAt }, kind);
        if (!entered) throw new Error('What was entered is not there');
        return entered;
      },
    });
  }
}

function replaceable(current: PopulationFigures | undefined, seen: string | null): void {
  if (seen !== null && current) asSeen(current, seen);
  else if (seen !== null || current) {
    const detail = current ? faultWords.figuresThere : faultWords.noFigures;
    throw new ProblemError('conflict', { detail, current: current ?? null });
  }
}

const rowsOf = (
  { from, to, women, men }: EnterByAge['groups'][number],
  { id, countedAt }: FiguresParams,
  source: string,
): Prisma.PopulationCreateManyInput[] => {
  const ages = { age: from, ageTo: to === from ? null : (to ?? 120) };
  const at = { areaId: id, countedAt: new Date(countedAt), source };
  return [
    { ...at, ...ages, sex: 'women', count: women },
    { ...at, ...ages, sex: 'men', count: men },
  ];
};

async function find(
  transaction: Prisma.TransactionClient,
  { id, countedAt }: FiguresParams,
  kind: Kind,
): Promise<PopulationFigures | undefined> {
  const [row] = await transaction.$queryRawUnsafe<Row[]>(
    `${FIGURES} where counted_at = $2::date and kind = $3`,
    id,
    countedAt,
    kind,
  );
  return row && itemOf(row);
}

/** The oldest are of their age and older. */
function itemOf({ groups, ...row }: Row): PopulationFigures {
  const open = groups?.map((group, at) => (at === groups.length - 1 ? { ...group, to: null } : group));
  return versioned({ ...row, groups: open ?? null });
}
