import type { Prisma } from '../../generated/prisma/client';
import type { PersonRecord } from '../contract/person';
import { roles, type Role } from '../domain/lifecycle/role';
import { ProblemError } from '../http/problem';
import { versioned } from './seen';

type Row = Omit<PersonRecord, 'roles' | 'version'> & {
  readonly roles: readonly { readonly role: Role; readonly unit: string; readonly unitName: string }[];
};

const PERSON = `
  select p.id, p.subject, p.name, p.email, p.active, (
    select coalesce(jsonb_agg(jsonb_build_object('role', a.role, 'unit', u.id, 'unitName', u.name) order by a.role, u.id), '[]')
    from role_assignment a join unit u on u.id = a.unit_id
    where a.person_id = p.id and a.valid_from <= $2::date and coalesce(a.valid_to >= $2::date, true)) as roles
  from person p where p.id = $1`;

/** Held until the transaction ends, since it is about to be changed. */
export const findPerson = (
  on: Prisma.TransactionClient,
  id: string,
  day: string,
): Promise<PersonRecord | undefined> => read(on, [`${PERSON} for update of p`, id, day]);

/** @throws ProblemError when there is none */
export async function personNamed(
  on: Prisma.TransactionClient,
  id: string,
  day: string,
): Promise<PersonRecord> {
  const person = await read(on, [PERSON, id, day]);
  if (!person) throw new ProblemError('not-found');
  return person;
}

/** A person with the roles of the day; the version is of the person alone, since roles are given apart. */
async function read(
  on: Prisma.TransactionClient,
  [sql, ...values]: readonly [sql: string, id: string, day: string],
): Promise<PersonRecord | undefined> {
  const [row] = await on.$queryRawUnsafe<Row[]>(sql, ...values);
  if (!row) return undefined;
  const { roles: held, ...person } = row;
  return { ...versioned(person), roles: held.map((one) => ({ ...one, title: roles[one.role].title })) };
}
