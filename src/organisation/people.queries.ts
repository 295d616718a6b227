import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { z } from 'zod';
import type { PeopleQuery, PersonItem } from '../contract/organisation';
import type { Page } from '../contract/page';
import { roles, type Role } from '../domain/lifecycle/role';
import { decodeCursor, pageOf } from '../http/cursor';

/** `%` and `_` of a name are letters like any other. */
const FOUND = `
  select p.id, p.name, p.email, p.active, coalesce(held.roles, '[]') as roles
  from person p left join lateral (
    select jsonb_agg(jsonb_build_object('role', a.role, 'unit', u.id, 'unitName', u.name) order by a.role, u.id) as roles,
      bool_or(($3::text is null or a.role = $3) and ($4::text is null or u.id = $4)) as asked
    from role_assignment a join unit u on u.id = a.unit_id
    where a.person_id = p.id and a.valid_from <= $2::date and coalesce(a.valid_to >= $2::date, true)
  ) held on true
  where ($8 = 'all' or p.active = ($8 = 'yes')) and ($9 = 'any' or held.roles is null)
    and ($1::text is null or plain(p.name) like '%' || regexp_replace(plain($1), '([\\\\%_])', '\\\\\\1', 'g') || '%')
    and (($3::text is null and $4::text is null) or held.asked) and ($10::text is null or p.id = $10)
    and ($5::text is null or (p.name collate "sv-x-icu", p.id) > ($5, $6))
  order by p.name collate "sv-x-icu", p.id limit $7`;

type Row = Omit<PersonItem, 'roles'> & {
  readonly roles: readonly { readonly role: Role; readonly unit: string; readonly unitName: string }[];
};

const position = z.tuple([z.string(), z.string()]);

@Injectable()
export class PeopleQueries {
  constructor(private readonly pool: Pool) {}

  /** By any part of their name, by role and unit; those who may sign in, unless others are asked for. */
  async find(
    { id, q, role, unit, active, roles: held, cursor, limit }: PeopleQuery,
    day: string,
  ): Promise<Page<PersonItem>> {
    const after = cursor === undefined ? [null, null] : decodeCursor(position, cursor);
    const { rows } = await this.pool.query<Row>({
      name: 'people',
      text: FOUND,
      values: [q ?? null, day, role ?? null, unit ?? null, ...after, limit + 1, active, held, id ?? null],
    });
    return pageOf(rows, limit, { item: itemOf, position: ({ name, id }) => [name, id] });
  }
}

const itemOf = (row: Row): PersonItem => ({
  ...row,
  roles: row.roles.map((held) => ({ ...held, title: roles[held.role].title })),
});
