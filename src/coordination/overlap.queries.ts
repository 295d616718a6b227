/**
 * Rule 4: another dialogue's plan in force shares an area with this one (or one contains the other) and a target group,
 * and the periods meet within 60 days. Not counted: what never took place, and the plan's own concept series.
 * Parameters: dialogue, areas, groups, first day, last day, concept.
 */
export const OVERLAPS = `
  with mine as (select a.id, a.path from area a where a.id = any($2::text[])),
  others as (
    select d.id, d.owner_id, v.version, greatest(0, v.period_from - $5::date, $4::date - v.period_to) as gap
    from dialogue d
    join lateral (
      select version, period_from, period_to from plan_version where dialogue_id = d.id order by version desc limit 1
    ) v on true
    where d.id is distinct from $1::uuid and (d.ended is null or d.ended = 'completed')
      and ($6::uuid is null or (d.id <> $6::uuid and d.concept_id is distinct from $6::uuid))
      and d.concept_id is distinct from $1::uuid
  )
  select o.id, o.owner_id as owner, o.gap, shared.areas, together.groups
  from others o
  join lateral (
    select array_agg(distinct case when m.path @> a.path then a.id else m.id end) as areas
    from plan_area p join area a on a.id = p.area_id join mine m on m.path @> a.path or a.path @> m.path
    where p.dialogue_id = o.id and p.version = o.version
  ) shared on shared.areas is not null
  join lateral (
    select array_agg(g.target_group_id order by g.target_group_id) as groups
    from plan_target_group g
    where g.dialogue_id = o.id and g.version = o.version and g.target_group_id = any($3::text[])
  ) together on together.groups is not null
  where o.gap <= 60
  order by o.gap, o.id`;

/**
 * Rule 3, the organisation register's part: units responsible for a target group or an area of the plan; one responsible
 * for a group in an area, for both. An area concerns those responsible for what it lies in and for what lies in it.
 * Parameters: areas, groups, day.
 */
export const RESPONSIBLE = `
  select distinct r.unit_id as unit, case when r.target_group_id is null then 'area' else 'target-group' end as ground
  from responsibility r
  where r.valid_from <= $3::date and coalesce(r.valid_to >= $3::date, true)
    and (r.target_group_id is null or r.target_group_id = any($2::text[]))
    and (r.area_id is null or exists (
      select from area own, area asked
      where own.id = r.area_id and asked.id = any($1::text[]) and (own.path @> asked.path or asked.path @> own.path)))
  order by unit, ground`;

/** Dialogues that asked in the same places before: what a lead looks at for *Det vi redan vet*. */
export const EARLIER = `
  with mine as (select a.id, a.path from area a where a.id = any($2::text[]))
  select d.id, d.number, d.title, d.ended, v.period_from::text as "periodFrom", v.period_to::text as "periodTo"
  from dialogue d
  join lateral (
    select version, period_from, period_to from plan_version where dialogue_id = d.id order by version desc limit 1
  ) v on true
  where d.id <> $1::uuid and exists (
    select from plan_area p join area a on a.id = p.area_id join mine m on m.path @> a.path or a.path @> m.path
    where p.dialogue_id = d.id and p.version = v.version)`;
