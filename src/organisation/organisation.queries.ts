import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import type { OrganisationAt } from '../contract/organisation';
import { roles, type Role } from '../domain/lifecycle/role';

const HOLDS = 'valid_from <= $1::date and coalesce(valid_to >= $1::date, true)';
const list = (object: string, rest: string): string =>
  `(select coalesce(jsonb_agg(${object}), '[]') from (${rest}) r)`;

const AT = `
  select
    ${list('to_jsonb(r)', `select id, kind, name, parent_id as parent, valid_from as "validFrom", valid_to as "validTo" from unit where ${HOLDS} order by kind, name, id`)} as units,
    ${list('to_jsonb(r)', `select committee_id as committee, administration_id as administration, valid_from as "validFrom", valid_to as "validTo" from committee_service where ${HOLDS} order by 1, 2`)} as services,
    ${list('to_jsonb(r)', 'select role, unit_id as unit from role_home order by role')} as homes,
    ${list('to_jsonb(r)', `select unit_id as unit, target_group_id as "targetGroup", area_id as area, valid_from as "validFrom", valid_to as "validTo" from responsibility where ${HOLDS} order by 1, 2, 3`)} as responsibilities`;

interface Row extends Omit<OrganisationAt, 'at' | 'homes'> {
  readonly homes: readonly { readonly role: Role; readonly unit: string }[];
}

@Injectable()
export class OrganisationQueries {
  constructor(private readonly pool: Pool) {}

  /** The organisation as it holds on a day, in one read. */
  async at(day: string): Promise<OrganisationAt> {
    const { rows } = await this.pool.query<Row>({ name: 'organisation-at', text: AT, values: [day] });
    const [row] = rows;
    if (!row) throw new Error('The organisation could not be read');
    return { ...row, at: day, homes: row.homes.map((home) => ({ ...home, title: roles[home.role].title })) };
  }
}
