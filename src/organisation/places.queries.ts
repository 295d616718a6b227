import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { z } from 'zod';
import { faultWords } from '../contract/fault-words';
import type { AreaItem, AreaQuery, PopulationSummary, TargetGroupItem } from '../contract/organisation';
import type { Page, PageQuery } from '../contract/page';
import { decodeCursor, pageOf } from '../http/cursor';
import { invalidInput } from '../http/invalid-input';
import { AREA, areaOf, TARGET_GROUP, type AreaRow, type TargetGroupRow } from './place-rows';
import { versioned } from './seen';

/** Bands of the municipality's own statistics, by their first age. */
const BANDS = [0, 16, 25, 45, 65, 80];

const POPULATION = `
  with newest as (
    select max(counted_at) as counted_at from population where area_id = $1 and counted_at <= $2::date
  ), banded as (
    select ($3::int[])[width_bucket(age, $3::int[])] as first, age, sex, count, source
    from population join newest using (counted_at) where area_id = $1
  ), bands as (
    select first, min(source) as source, coalesce(sum(count) filter (where sex = 'women'), 0)::int as women,
      coalesce(sum(count) filter (where sex = 'men'), 0)::int as men, sum(count)::int as total
    from banded group by first
  )
  select exists (select from area where id = $1) as known,
    (select jsonb_build_object('countedAt', (select counted_at from newest), 'source', min(source),
       'total', sum(total), 'women', sum(women), 'men', sum(men),
       'bands', jsonb_agg(jsonb_build_object('first', first, 'women', women, 'men', men, 'total', total) order by first))
     from bands having count(*) > 0) as "byAge",
    (select coalesce(jsonb_agg(jsonb_build_object('countedAt', counted_at, 'source', source, 'total', total)
       order by counted_at desc), '[]')
     from (
       select t.counted_at, t.source, t.count as total from population_total t where t.area_id = $1 and t.counted_at <= $2::date
         and not exists (select from population p where p.area_id = t.area_id and p.counted_at = t.counted_at)
       union all
       select counted_at, min(source), sum(count)::int from population
       where area_id = $1 and counted_at <= $2::date group by counted_at
     ) counted) as totals`;

const areaPath = z.string().regex(/^\w+(\.\w+)*$/);

interface Band {
  readonly first: number;
  readonly women: number;
  readonly men: number;
  readonly total: number;
}

interface Row extends Pick<PopulationSummary, 'totals'> {
  readonly known: boolean;
  readonly byAge:
    (Omit<NonNullable<PopulationSummary['byAge']>, 'bands'> & { readonly bands: readonly Band[] }) | null;
}

@Injectable()
export class PlacesQueries {
  constructor(private readonly pool: Pool) {}

  /** From the whole to the parts: an area comes before those within it. */
  async areas({ within, cursor, limit }: AreaQuery): Promise<Page<AreaItem>> {
    const after = cursor === undefined ? null : decodeCursor(areaPath, cursor);
    const { rows } = await this.pool.query<AreaRow>({
      name: 'areas',
      text: `${AREA}
             where ($1::text is null or a.path <@ (select path from area where id = $1))
               and ($2::ltree is null or a.path > $2::ltree)
             order by a.path limit $3`,
      values: [within ?? null, after, limit + 1],
    });
    return pageOf(rows, limit, { item: areaOf, position: ({ path }) => path });
  }

  async targetGroups({ cursor, limit }: PageQuery): Promise<Page<TargetGroupItem>> {
    const after = cursor === undefined ? null : decodeCursor(z.string(), cursor);
    const { rows } = await this.pool.query<TargetGroupRow>({
      name: 'target-groups',
      text: `${TARGET_GROUP}
             where ($1::text is null or id > $1) order by id limit $2`,
      values: [after, limit + 1],
    });
    return pageOf(rows, limit, { item: versioned, position: ({ id }) => id });
  }

  /** Figures are dated: the newest that were there on the day. @throws ProblemError for an unknown area */
  async population(area: string, at: string): Promise<PopulationSummary> {
    const { rows } = await this.pool.query<Row>({
      name: 'population',
      text: POPULATION,
      values: [area, at, BANDS],
    });
    const [row] = rows;
    if (!row?.known)
      throw invalidInput([{ path: 'area', code: 'unknown-area', message: faultWords.unknownArea }]);
    const byAge = row.byAge && { ...row.byAge, bands: row.byAge.bands.map(named) };
    return { area, at, byAge, totals: row.totals };
  }
}

function named({ first, ...counts }: Band): NonNullable<PopulationSummary['byAge']>['bands'][number] {
  const next = BANDS[BANDS.indexOf(first) + 1];
  return { ages: `${first}-${next === undefined ? '' : next - 1}`, ...counts };
}
