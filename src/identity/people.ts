import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import type { DemoPerson } from './development-page';
import type { Person } from './person';

@Injectable()
export class People {
  constructor(private readonly pool: Pool) {}

  /** Nobody, if the person has been made inactive: a session or token does not outlive the account. */
  active(id: string): Promise<Person | null> {
    return this.one('person', 'select id, name from person where id = $1 and active', id);
  }

  bySubject(subject: string): Promise<Person | null> {
    return this.one(
      'person-of-subject',
      'select id, name from person where subject = $1 and active',
      subject,
    );
  }

  byTokenHash(hash: string): Promise<Person | null> {
    return this.one(
      'person-of-token',
      `select p.id, p.name from api_token t join person p on p.id = t.person_id and p.active
       where t.hash = $1 and t.revoked_at is null and t.expires_at > now()`,
      hash,
    );
  }

  /** Asked with every request, so that PostgreSQL plans it once a connection. */
  private async one(name: string, text: string, value: string): Promise<Person | null> {
    const { rows } = await this.pool.query<Person>({ name, text, values: [value] });
    return rows[0] ?? null;
  }
}

/** Whom the development provider offers: everybody in the register of people, with their titles. */
export async function demoPeople(
  pool: Pick<Pool, 'query'>,
  titleOf: (role: string) => string,
): Promise<readonly DemoPerson[]> {
  const { rows } = await pool.query<Omit<DemoPerson, 'roles'> & { held: { role: string; unit: string }[] }>(
    `select p.subject, p.name, p.email,
            coalesce(jsonb_agg(jsonb_build_object('role', a.role, 'unit', u.name) order by a.role)
              filter (where a.role is not null), '[]') as held
     from person p
     left join role_assignment a on a.person_id = p.id
     left join unit u on u.id = a.unit_id
     where p.active group by p.id order by p.name`,
  );
  return rows.map(({ held, ...person }) => ({
    ...person,
    roles: held.map(({ role, unit }) => `${titleOf(role)}, ${unit}`),
  }));
}
