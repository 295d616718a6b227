import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import type { Me } from '../contract/me';
import { localDate } from '../domain/lifecycle/calendar';
import { roles, type Role } from '../domain/lifecycle/role';
import { Clock } from '../register/clock';
import { ProblemError } from '../http/problem';

type Held = Me['authorities'][number];

interface Row extends Pick<Me, 'id' | 'name' | 'email'> {
  readonly authorities: readonly (Omit<Held, 'role' | 'roleTitle'> & { readonly role: Role })[];
}

@Injectable()
export class Authorities {
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
  ) {}

  /** Who the person is, and what they may act as on the Swedish date it is now. */
  async of(personId: string): Promise<Me> {
    const day = localDate(await this.clock.now());
    const { rows } = await this.pool.query<Row>(
      `select p.id, p.name, p.email, coalesce((
         select jsonb_agg(jsonb_build_object(
           'role', a.role, 'unit', a.unit, 'unitName', u.name,
           'holder', a.holder, 'holderName', h.name, 'asDeputy', a.holder <> p.id) order by n)
         from jsonb_array_elements(authorities(p.id, $2)) with ordinality as one(value, n),
              jsonb_to_record(one.value) as a(role text, unit text, holder text)
              join unit u on u.id = a.unit join person h on h.id = a.holder), '[]') as authorities
       from person p where p.id = $1`,
      [personId, day],
    );
    const [row] = rows;
    if (!row) throw new ProblemError('not-found');
    const titled = row.authorities.map((held): Held => ({ ...held, roleTitle: roles[held.role].title }));
    return { ...row, day, authorities: titled };
  }
}
