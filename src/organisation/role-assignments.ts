import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { z } from 'zod';
import type { Prisma } from '../../generated/prisma/client';
import { faultWords } from '../contract/fault-words';
import type { Page } from '../contract/page';
import type {
  CreateRoleAssignment,
  EndRoleAssignment,
  RoleAssignmentItem,
  RoleAssignmentQuery,
} from '../contract/role-assignment';
import { roles, type Role } from '../domain/lifecycle/role';
import { decodeCursor, pageOf } from '../http/cursor';
import { ProblemError } from '../http/problem';
import { checkInForce } from './in-force';
import { checkKnown } from './known';
import { notBeforeFirst } from './last-day';
import { Once, type Asking } from './once.service';

type Row = Omit<RoleAssignmentItem, 'title' | 'role'> & { readonly role: Role };

const ITEM = `
  select a.id, a.role, jsonb_build_object('id', p.id, 'name', p.name) as person,
    jsonb_build_object('id', u.id, 'name', u.name) as unit,
    a.valid_from::text as "validFrom", a.valid_to::text as "validTo"
  from role_assignment a join person p on p.id = a.person_id join unit u on u.id = a.unit_id`;

const itemOf = (row: Row): RoleAssignmentItem => ({ ...row, title: roles[row.role].title });

const position = z.tuple([z.string(), z.uuid()]);

/** Exclusion: the same role in the same unit twice on one day. */
const conflicts = { '23P01': faultWords.roleHeldAlready };

/** Who holds which role where, and when. Given and ended by the coordinator, never deleted. */
@Injectable()
export class RoleAssignments {
  constructor(
    private readonly pool: Pool,
    private readonly once: Once,
  ) {}

  async list({
    person,
    role,
    unit,
    at,
    cursor,
    limit,
  }: RoleAssignmentQuery): Promise<Page<RoleAssignmentItem>> {
    const after = cursor === undefined ? [null, null] : decodeCursor(position, cursor);
    const { rows } = await this.pool.query<Row>({
      name: 'role-assignments',
      text: `${ITEM}
        where ($1::text is null or a.person_id = $1) and ($2::text is null or a.role = $2)
          and ($3::text is null or a.unit_id = $3)
          and ($4::date is null or (a.valid_from <= $4 and coalesce(a.valid_to >= $4, true)))
          and ($5::text is null or (a.person_id, a.id) > ($5, $6::uuid))
        order by a.person_id, a.id limit $7`,
      values: [person ?? null, role ?? null, unit ?? null, at ?? null, ...after, limit + 1],
    });
    return pageOf(rows, limit, { item: itemOf, position: (row) => [row.person.id, row.id] });
  }

  create(asking: Asking, given: CreateRoleAssignment): Promise<RoleAssignmentItem> {
    return this.once.byCoordinator(asking, 'role-assignments', {
      conflicts,
      work: async (transaction) => {
        await checkKnown(transaction, { person: given.person });
        await checkInForce(transaction, [{ path: 'unit', id: given.unit }], given);
        const id = randomUUID();
        await transaction.roleAssignment.create({
          data: {
            ...{ id, personId: given.person, role: given.role, unitId: given.unit },
            validFrom: new Date(given.validFrom),
            validTo: given.validTo === undefined ? null : new Date(given.validTo),
          },
        });
        return one(transaction, id);
      },
    });
  }

  /** From the day after, the person no longer holds the role. What was done in it stands. */
  end(asking: Asking, id: string, { validTo }: EndRoleAssignment): Promise<RoleAssignmentItem> {
    return this.once.byCoordinator(asking, 'role-assignments', {
      conflicts,
      work: async (transaction) => {
        const { validFrom } = await one(transaction, id);
        notBeforeFirst(validFrom, validTo);
        await transaction.roleAssignment.update({ where: { id }, data: { validTo: new Date(validTo) } });
        return one(transaction, id);
      },
    });
  }
}

async function one(transaction: Prisma.TransactionClient, id: string): Promise<RoleAssignmentItem> {
  const [row] = await transaction.$queryRawUnsafe<Row[]>(`${ITEM} where a.id = $1::uuid`, id);
  if (!row) throw new ProblemError('not-found');
  return itemOf(row);
}
