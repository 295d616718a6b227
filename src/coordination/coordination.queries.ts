import { visible } from '../dialogues/visible';

/**
 * Rule 4: another dialogue's plan in force shares an area with this one (or one contains the other) and a target group,
 * and no more days lie between the periods than the municipality has set. Not counted: what never took place, and the
 * plan's own concept series. Parameters: dialogue, areas, groups, first day, last day, concept, days between.
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
  where o.gap <= $7::int
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

/**
 * Dialogues whose plan asks in the places of this one's question, with what they learnt: what a lead looks at for *Det vi
 * redan vet*. Parameters: dialogue, viewer, the position's first day and id, limit.
 */
export const EARLIER = `
  with own as (
    select v.content from plan_version v where v.dialogue_id = $1::uuid order by v.version desc limit 1
  ), stated as (
    select r.kind, r.content from dialogue_record r
    where r.dialogue_id = $1::uuid and r.kind in ('question', 'target-groups') order by r.sequence
  ), mine as (
    select a.id, a.path from area a where a.id in (
      select jsonb_array_elements_text(content -> 'areas') from own
      union select jsonb_array_elements_text(content -> 'areas') from stated where kind = 'question')
  ), asked as (
    select jsonb_array_elements_text(content -> 'groups') as id from own
    union select jsonb_array_elements_text(content -> 'groups') from stated where kind = 'target-groups'
  )
  select d.id, d.number, d.title, d.ended, v.period_from::text as "periodFrom", v.period_to::text as "periodTo",
    array(select g.target_group_id from plan_target_group g join asked on asked.id = g.target_group_id
      where g.dialogue_id = d.id and g.version = v.version order by 1) as groups,
    (select coalesce(jsonb_agg(jsonb_build_object('kind', l.kind, 'text', l.text) order by l.at, l.id), '[]')
      from lesson l where l.dialogue_id = d.id) as lessons
  from dialogue d
  join lateral (
    select version, period_from, period_to from plan_version where dialogue_id = d.id order by version desc limit 1
  ) v on true
  where d.id <> $1::uuid and ${visible('$2')}
    and exists (
      select from plan_area p join area a on a.id = p.area_id join mine m on m.path @> a.path or a.path @> m.path
      where p.dialogue_id = d.id and p.version = v.version)
    and ($3::date is null or (v.period_from, d.id) < ($3::date, $4::uuid))
  order by v.period_from desc, d.id desc limit $5`;

/**
 * Every administration that is asked, with its task as it stands and what it last answered in that round and in
 * one before it. Statement and objection alike. Parameters: dialogue, administrations, the position's name and id, limit.
 */
export const STATEMENTS = `
  select jsonb_build_object('id', u.id, 'name', u.name) as unit, coalesce(t.status, 'to-come') as status,
    coalesce(t.round, 0) as round, t.due::text as due, t.outcome, s.reason, s.plan_hash as "planHash",
    case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name) end as author, t.settled_at as at,
    (select jsonb_build_object('outcome', e.outcome, 'planHash', e.plan_hash,
        'at', to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
      from statement e where e.dialogue_id = t.dialogue_id and e.unit_id = u.id
        and (e.round < t.round or (t.status = 'void' and e.round = t.round)) order by e.round desc limit 1) as earlier,
    (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'text', c.text, 'answer', c.answer, 'reason', c.reason)
        order by c.text, c.id), '[]') from condition c where c.statement_id = s.id) as conditions
  from unit u
  left join task t on t.dialogue_id = $1 and t.member = u.id and t.step in ('statement', 'objection')
  left join statement s on s.dialogue_id = t.dialogue_id and s.unit_id = u.id and s.round = t.round
  left join person p on p.id = s.author_id
  where u.id = any($2::text[]) and ($3::text is null or (u.name, u.id) > ($3, $4))
  order by u.name, u.id limit $5`;

/**
 * Overlaps found with the plan in force; a choice made on an earlier version stands until it is asked for again. What
 * the reader may not read is shown without its title. Parameters: dialogue, version, viewer, position, limit.
 */
export const OVERLAP_LIST = `
  select jsonb_build_object('id', d.id, 'number', d.number, 'title', case when ${visible('$3')} then d.title end,
      'owner', jsonb_build_object('id', u.id, 'name', u.name)) as dialogue,
    o.plan_version as "planVersion", o.areas, o.groups, o.gap_days as "gapDays",
    case when t.status = 'settled' then t.outcome end as choice,
    case when t.status = 'settled' then (
      select c.reason from overlap c where c.dialogue_id = o.dialogue_id and c.other_id = o.other_id and c.choice is not null
      order by c.plan_version desc limit 1) end as reason
  from overlap o join dialogue d on d.id = o.other_id join unit u on u.id = d.owner_id
  left join task t on t.dialogue_id = o.dialogue_id and t.step = 'overlap-choice' and t.member = o.other_id::text
  where o.dialogue_id = $1::uuid and o.plan_version = $2
    and ($4::int is null or (o.gap_days, o.other_id) > ($4::int, $5::uuid))
  order by o.gap_days, o.other_id limit $6`;
