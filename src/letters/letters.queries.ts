/** A letter's key begins `<dialogue>:<sequence>:<kind>`: the event it tells of, and as what. */
const ABOUT = `case when m.key ~ '^[0-9a-f-]{36}:[0-9]+:' then jsonb_build_object(
  'sequence', split_part(m.key, ':', 2)::int, 'kind', split_part(m.key, ':', 3)) end as about`;

const HEAD = `m.id, m.at, m.subject, ${ABOUT}`;

/** Oldest first, as it went out. Parameters: dialogue, where the page before ended (instant, id), how many. */
export const SENT = `
  select ${HEAD}, case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name) end as "to"
  from mail m left join person p on p.id = m.person_id
  where m.dialogue_id = $1::uuid and not m.held and ($2::timestamptz is null or (m.at, m.id) > ($2::timestamptz, $3::uuid))
  order by m.at, m.id limit $4`;

/** Newest first. Parameters as above, with the person. */
export const OWN = `
  select ${HEAD}, m.body, case when d.id is not null then
    jsonb_build_object('id', d.id, 'number', d.number, 'title', d.title) end as dialogue
  from mail m left join dialogue d on d.id = m.dialogue_id
  where m.person_id = $1 and not m.held and ($2::timestamptz is null or (m.at, m.id) < ($2::timestamptz, $3::uuid))
  order by m.at desc, m.id desc limit $4`;
