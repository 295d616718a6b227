import type { Prisma } from '../../generated/prisma/client';
import { faultWords } from '../contract/fault-words';
import { naming, type NamingWord } from '../contract/naming-words';
import { roles, type Role } from '../domain/lifecycle/role';
import { ProblemError, type Fault } from '../http/problem';

/** What goes on in a unit after a day. Parameters: unit, day. A person who has left holds nothing. */
const BEYOND = `
  select 'unit' as kind, name, null as role from unit where parent_id = $1 and coalesce(valid_to > $2::date, true)
  union all
  select 'service', u.name, null from committee_service s
    join unit u on u.id = case when s.committee_id = $1 then s.administration_id else s.committee_id end
    where $1 in (s.committee_id, s.administration_id) and coalesce(s.valid_to > $2::date, true)
  union all
  select 'responsibility', concat_ws(', ', g.name, a.name), null from responsibility r
    left join target_group g on g.id = r.target_group_id left join area a on a.id = r.area_id
    where r.unit_id = $1 and coalesce(r.valid_to > $2::date, true)
  union all
  select 'home', null, role from role_home where unit_id = $1
  union all
  select 'role', p.name, a.role from role_assignment a join person p on p.id = a.person_id and p.active
    where a.unit_id = $1 and coalesce(a.valid_to > $2::date, true)
  order by 1, 2, 3 limit 100`;

interface Row {
  readonly kind: 'unit' | 'service' | 'responsibility' | 'home' | 'role';
  readonly name: string | null;
  readonly role: Role | null;
}

const says = {
  unit: 'unitGoesOn',
  service: 'serviceGoesOn',
  responsibility: 'responsibilityGoesOn',
  home: 'homeGoesOn',
  role: 'roleGoesOn',
} as const satisfies Record<Row['kind'], NamingWord>;

/** A unit ends when what is in it has been ended or moved: nobody is left asking one that is gone. @throws ProblemError */
export async function nothingBeyond(
  transaction: Prisma.TransactionClient,
  unit: string,
  day: string,
): Promise<void> {
  const rows = await transaction.$queryRawUnsafe<Row[]>(BEYOND, unit, day);
  if (rows.length === 0) return;
  const faults = rows.map(({ kind, name, role }): Fault => {
    const named = { ...(name !== null && { name }), ...(role && { role: roles[role].title.toLowerCase() }) };
    return { path: 'validTo', code: `goes-on-${kind}`, ...naming(says[kind], named) };
  });
  throw new ProblemError('conflict', {
    detail: faultWords.goesOnInUnit,
    faults,
  });
}
