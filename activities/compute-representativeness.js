"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.computeRepresentativeness = void 0;
const group_1 = require("../src/domain/representativeness/group");
const representativeness_1 = require("../src/domain/representativeness/representativeness");
const effect_1 = require("./effect");
/** Counts below this are not shown where the data steward has not said otherwise. */
const SMALL_CELL = 5;
/** Who took part, against the dated population of those the plan is for. Stored with everything needed to repeat it. */
const computeRepresentativeness = ({ pool, clock }) => async (effect) => {
    const at = await clock.now();
    await (0, effect_1.carryOutOnce)(pool, effect, at, async (client) => {
        const { dialogueId } = effect;
        const content = (0, representativeness_1.representativeness)({
            participants: await participantsOf(client, dialogueId),
            population: await populationOf(client, dialogueId, at),
            target: await targetOf(client, dialogueId),
            k: await smallCellOf(client, dialogueId),
        });
        const { rows } = await client.query(`insert into representativeness (dialogue_id, version, content, at)
         select $1, 1 + coalesce(max(version), 0), $2, $3 from representativeness where dialogue_id = $1 returning version`, [dialogueId, content, at]);
        return { version: rows[0]?.version ?? null };
    });
};
exports.computeRepresentativeness = computeRepresentativeness;
/**
 * Those counted at the activities, and those whose contributions came otherwise: what was said at a meeting is by
 * people its attendance has counted.
 */
async function participantsOf(client, dialogueId) {
    const { rows } = await client.query(`select age, sex, count(*)::int as count from contribution
     where dialogue_id = $1 and (channel <> 'meeting' or not exists (
       select from attendance t join activity a on a.id = t.activity_id where a.dialogue_id = $1))
     group by age, sex`, [dialogueId]);
    const attendance = await client.query(`select t.group_name as "group", sum(t.count)::int as count from attendance t join activity a on a.id = t.activity_id
     where a.dialogue_id = $1 group by t.group_name`, [dialogueId]);
    return [...rows, ...attendance.rows.map(({ group, count }) => ({ ...(0, group_1.groupOf)(group), count }))];
}
/** The plan's areas where all of them have figures, else the smallest area with figures that holds them all. */
const POPULATION = `
  with planned as (
    select a.path from plan_area p join area a on a.id = p.area_id
    where p.dialogue_id = $1 and p.version = (select max(version) from plan_version where dialogue_id = $1)
  ), counted as (
    select p.area_id, a.path, max(p.counted_at) as counted_at from population p join area a on a.id = p.area_id
    where p.counted_at <= $2::timestamptz group by p.area_id, a.path
  ), chosen as (
    select c.* from counted c where c.path in (select path from planned)
      and not exists (select from planned p where not exists (select from counted k where k.path = p.path))
    union
    select c.* from (select c.* from counted c
      where not exists (select from planned p where not p.path <@ c.path)
        and exists (select from planned p where not exists (select from counted k where k.path = p.path))
      order by nlevel(c.path) desc limit 1) c
  )
  select c.area_id as area, to_char(p.counted_at, 'YYYY-MM-DD') as "countedAt", p.source, p.age, p.sex, p.count
  from chosen c join population p on p.area_id = c.area_id and p.counted_at = c.counted_at order by 1, p.age, p.sex`;
async function populationOf(client, dialogueId, at) {
    const { rows } = await client.query(POPULATION, [dialogueId, at]);
    const [first] = rows;
    if (!first)
        return null;
    return {
        areas: [...new Set(rows.map(({ area }) => area))],
        // Areas counted at different dates: the figures are no newer than the oldest of them.
        countedAt: rows.map(({ countedAt }) => countedAt).sort()[0] ?? first.countedAt,
        source: [...new Set(rows.map(({ source }) => source))].join('; '),
        rows: rows.map(({ age, sex, count }) => ({ age, sex, count })),
    };
}
async function targetOf(client, dialogueId) {
    const { rows } = await client.query(`select g.age_from as "ageFrom", g.age_to as "ageTo", g.sex from plan_target_group p
     join target_group g on g.id = p.target_group_id
     where p.dialogue_id = $1 and p.version = (select max(version) from plan_version where dialogue_id = $1) order by g.id`, [dialogueId]);
    return rows;
}
async function smallCellOf(client, dialogueId) {
    const { rows } = await client.query(`select (content ->> 'smallCell')::int as k from dialogue_record
     where dialogue_id = $1 and kind = 'classification' order by sequence desc limit 1`, [dialogueId]);
    return rows[0]?.k ?? SMALL_CELL;
}
