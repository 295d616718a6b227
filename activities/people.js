"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.person = exports.PARTICIPANTS = void 0;
exports.peopleBehind = peopleBehind;
/** Everyone in the dialogue who wants to hear what became of it. */
exports.PARTICIPANTS = 'participants';
const person = (id) => `person:${id}`;
exports.person = person;
/**
 * The people behind party keys on a day: those who hold the role, and those who are deputy for them, once a key. A
 * person named in the key needs no assignment: the lead of a dialogue stays its lead.
 */
const PEOPLE = `
  with asked as (
    select key, split_part(split_part(key, '@', 1), ':', 1) as role,
      nullif(split_part(key, '@', 2), '') as unit, nullif(split_part(key, ':', 2), '') as person
    from unnest($1::text[]) key
  ), held as (
    select k.key, a.role, a.unit_id, a.person_id
    from asked k join role_assignment a on a.role = k.role
      and coalesce(a.unit_id = k.unit, true) and coalesce(a.person_id = k.person, true)
      and a.valid_from <= $2::date and coalesce(a.valid_to >= $2::date, true)
    union all
    select k.key, nullif(k.role, 'person'), null, k.person from asked k where k.person is not null
  ), acting as (
    select key, role, unit_id, person_id, null as principal_id from held
    union all
    select h.key, h.role, h.unit_id, d.deputy_id, h.person_id
    from held h join deputyship d on d.principal_id = h.person_id and d.revoked_at is null
      and $2::date between d.valid_from and d.valid_to
      and coalesce(d.role = h.role, true) and coalesce(d.unit_id = h.unit_id, true)
  )
  select distinct on (a.key, p.id) a.key as party, p.id, true as "isStaff", p.name, p.email as address, a.role,
    u.name as unit, principal.id as "deputyFor", principal.name as "deputyForName"
  from acting a
    join person p on p.id = a.person_id and p.active
    left join unit u on u.id = a.unit_id
    left join person principal on principal.id = a.principal_id
  order by a.key, p.id, principal.id nulls first, u.id nulls last`;
const WHO_WANT_TO_HEAR = `
  select '${exports.PARTICIPANTS}' as party, id::text, false as "isStaff", null as name, address, null as role, null as unit,
    null as "deputyFor", null as "deputyForName"
  from participant where dialogue_id = $1 and wants_feedback order by id`;
async function peopleBehind(on, parties, { dialogueId, day }) {
    const keys = [...new Set(parties)];
    const staff = await on.query({ name: 'people-behind', text: PEOPLE, values: [keys, day] });
    if (!keys.includes(exports.PARTICIPANTS))
        return staff.rows;
    const participants = await on.query(WHO_WANT_TO_HEAR, [dialogueId]);
    return [...staff.rows, ...participants.rows];
}
