import type { Pool, PoolClient } from 'pg';
import { groupOf, type SexSaid } from '../domain/representativeness/group';
import type {
  Counted,
  Inhabitants,
  PopulationAt,
  RepresentativenessInput,
} from '../domain/representativeness/representativeness';
import type { TargetRange } from '../domain/representativeness/target';
import { settingsIn } from './settings';

type Asking = Pool | PoolClient;

/** Who took part, and the dated population of those the plan is for: for the driver's record and for a look beforehand. */
export const representativenessInput = async (
  on: Asking,
  dialogueId: string,
  at: string,
): Promise<RepresentativenessInput> => ({
  participants: await participantsOf(on, dialogueId),
  population: await populationOf(on, dialogueId, at),
  target: await targetOf(on, dialogueId),
  k: await smallCellOf(on, dialogueId),
});

/**
 * Those counted at the activities, and those whose contributions came otherwise: what was said at a meeting is by
 * people its attendance has counted.
 */
async function participantsOf(on: Asking, dialogueId: string): Promise<readonly Counted[]> {
  const { rows } = await on.query<{ age: number | null; sex: SexSaid | null; count: number }>(
    `select age, sex, count(*)::int as count from contribution
     where dialogue_id = $1 and (channel <> 'meeting' or not exists (
       select from attendance t join activity a on a.id = t.activity_id where a.dialogue_id = $1))
     group by age, sex`,
    [dialogueId],
  );
  const attendance = await on.query<{ group: string; count: number }>(
    `select t.group_name as "group", sum(t.count)::int as count from attendance t join activity a on a.id = t.activity_id
     where a.dialogue_id = $1 group by t.group_name`,
    [dialogueId],
  );
  return [...rows, ...attendance.rows.map(({ group, count }) => ({ ...groupOf(group), count }))];
}

/**
 * The plan's areas (one within another is counted with it) where all of them have figures, else the smallest area with
 * figures that holds them all. An area's are its newest that can tell who is addressed: an age band that is addressed
 * only in part cannot, one-year ages always can.
 */
const POPULATION = `
  with named as (
    select a.path from plan_area p join area a on a.id = p.area_id
    where p.dialogue_id = $1 and p.version = (select max(version) from plan_version where dialogue_id = $1)
  ), planned as (
    select path from named n where not exists (select from named o where n.path <@ o.path and n.path <> o.path)
  ), addressed as (
    select s.sex, range_agg(int4range(coalesce(g.age_from, 0), coalesce(g.age_to, 120), '[]')) as ages
    from plan_target_group p join target_group g on g.id = p.target_group_id
      join (values ('women'), ('men')) s(sex) on coalesce(g.sex = s.sex, true)
    where p.dialogue_id = $1 and p.version = (select max(version) from plan_version where dialogue_id = $1) group by s.sex
  ), telling as (
    select p.area_id, p.counted_at from population p left join addressed t on t.sex = p.sex
    where p.counted_at <= $2::timestamptz group by p.area_id, p.counted_at
    having bool_and(p.age_to is null or t.ages is null or t.ages @> int4range(p.age, p.age_to, '[]')
      or not t.ages && int4range(p.age, p.age_to, '[]'))
  ), counted as (
    select t.area_id, a.path, max(t.counted_at) as counted_at from telling t join area a on a.id = t.area_id
    group by t.area_id, a.path
  ), chosen as (
    select c.* from counted c where c.path in (select path from planned)
      and not exists (select from planned p where not exists (select from counted k where k.path = p.path))
    union
    select c.* from (select c.* from counted c
      where not exists (select from planned p where not p.path <@ c.path)
        and exists (select from planned p where not exists (select from counted k where k.path = p.path))
      order by nlevel(c.path) desc limit 1) c
  )
  select c.area_id as area, to_char(p.counted_at, 'YYYY-MM-DD') as "countedAt", p.source, p.age, p.age_to as "ageTo",
    p.sex, p.count
  from chosen c join population p on p.area_id = c.area_id and p.counted_at = c.counted_at order by 1, p.age, p.sex`;

interface PopulationRow extends Inhabitants {
  readonly area: string;
  readonly countedAt: string;
  readonly source: string;
}

async function populationOf(on: Asking, dialogueId: string, at: string): Promise<PopulationAt | null> {
  const { rows } = await on.query<PopulationRow>(POPULATION, [dialogueId, at]);
  const [first] = rows;
  if (!first) return null;
  return {
    areas: [...new Set(rows.map(({ area }) => area))],
    // Areas counted at different dates: the figures are no newer than the oldest of them.
    countedAt: rows.map(({ countedAt }) => countedAt).sort()[0] ?? first.countedAt,
    source: [...new Set(rows.map(({ source }) => source))].join('; '),
    rows: rows.map(({ age, ageTo, sex, count }) => ({ age, ageTo: ageTo ?? null, sex, count })),
  };
}

async function targetOf(on: Asking, dialogueId: string): Promise<readonly TargetRange[]> {
  const { rows } = await on.query<TargetRange>(
    `select g.age_from as "ageFrom", g.age_to as "ageTo", g.sex from plan_target_group p
     join target_group g on g.id = p.target_group_id
     where p.dialogue_id = $1 and p.version = (select max(version) from plan_version where dialogue_id = $1) order by g.id`,
    [dialogueId],
  );
  return rows;
}

/** As the data steward has said of this dialogue, else as the municipality has decided for all. */
async function smallCellOf(on: Asking, dialogueId: string): Promise<number> {
  const { rows } = await on.query<{ k: number | null }>(
    `select (content ->> 'smallCell')::int as k from dialogue_record
     where dialogue_id = $1 and kind = 'classification' order by sequence desc limit 1`,
    [dialogueId],
  );
  return rows[0]?.k ?? (await settingsIn(on)).smallCell;
}
