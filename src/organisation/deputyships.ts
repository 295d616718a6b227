import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { z } from 'zod';
import type { Prisma } from '../../generated/prisma/client';
import type { CreateDeputyship, DeputyshipItem, DeputyshipQuery } from '../contract/deputyship';
import { faultWords } from '../contract/fault-words';
import type { Page } from '../contract/page';
import { roles } from '../domain/lifecycle/role';
import { decodeCursor, pageOf } from '../http/cursor';
import { invalidInput } from '../http/invalid-input';
import { ProblemError } from '../http/problem';
import { Clock } from '../register/clock';
import { Coordinators } from './coordinators.service';
import { checkKnown } from './known';
import { Once, type Asking } from './once.service';

type Row = Omit<DeputyshipItem, 'revokedAt'> & { readonly revokedAt: Date | null };

const ITEM = `
  select d.id, jsonb_build_object('id', p.id, 'name', p.name) as principal,
    jsonb_build_object('id', s.id, 'name', s.name) as deputy, d.role,
    case when u.id is not null then jsonb_build_object('id', u.id, 'name', u.name) end as unit,
    d.valid_from::text as "validFrom", d.valid_to::text as "validTo", d.revoked_at as "revokedAt"
  from deputyship d join person p on p.id = d.principal_id join person s on s.id = d.deputy_id
    left join unit u on u.id = d.unit_id`;

const itemOf = (row: Row): DeputyshipItem => ({ ...row, revokedAt: row.revokedAt?.toISOString() ?? null });

const position = z.tuple([z.iso.date(), z.uuid()]);

const conflicts = { RS001: faultWords.deputiesInARing };

const WHAT = 'deputyships';

/** Who acts for whom while they are away. Named by the person, or by the coordinator for somebody already away. */
@Injectable()
export class Deputyships {
  constructor(
    private readonly pool: Pool,
    private readonly once: Once,
    private readonly coordinators: Coordinators,
    private readonly clock: Clock,
  ) {}

  /** Latest first, revoked ones too. */
  async list(
    asking: string,
    { person, whose, cursor, limit }: DeputyshipQuery,
  ): Promise<Page<DeputyshipItem>> {
    const whom = person ?? (whose === 'all' ? null : asking);
    if (whom !== asking) {
      const today = await this.coordinators.today();
      await this.coordinators.only({ person: asking, what: WHAT, today });
    }
    const before = cursor === undefined ? [null, null] : decodeCursor(position, cursor);
    const { rows } = await this.pool.query<Row>({
      name: 'deputyships',
      text: `${ITEM} where ($1::text is null or $1 in (d.principal_id, d.deputy_id))
          and ($2::date is null or (d.valid_from, d.id) < ($2, $3::uuid))
        order by d.valid_from desc, d.id desc limit $4`,
      values: [whom, ...before, limit + 1],
    });
    return pageOf(rows, limit, { item: itemOf, position: ({ validFrom, id }) => [validFrom, id] });
  }

  create(asking: Asking, given: CreateDeputyship): Promise<DeputyshipItem> {
    const named = { ...given, principal: given.principal ?? asking.person };
    return this.once.byAnyone(asking, {
      conflicts,
      work: async (transaction, today) => {
        await this.mine(asking.person, named.principal, today, transaction);
        const faults = sensible(named, today);
        if (faults) throw faults;
        const { principal, deputy, unit } = named;
        await checkKnown(transaction, { principal, deputy, unit });
        await notResident(transaction, deputy);
        const { id } = await transaction.deputyship.create({ data: rowOf(named) });
        return one(transaction, id);
      },
    });
  }

  /** At once. Revoked twice, the first time stands. */
  async revoke(asking: Asking, id: string): Promise<DeputyshipItem> {
    const now = await this.clock.now();
    return this.once.byAnyone(asking, {
      work: async (transaction, today) => {
        const { principal } = await one(transaction, id);
        await this.mine(asking.person, principal.id, today, transaction);
        await transaction.deputyship.updateMany({
          where: { id, revokedAt: null },
          data: { revokedAt: new Date(now) },
        });
        return one(transaction, id);
      },
    });
  }

  private async mine(
    person: string,
    principal: string,
    today: string,
    transaction: Prisma.TransactionClient,
  ): Promise<void> {
    if (principal !== person) await this.coordinators.only({ person, what: WHAT, today }, transaction);
  }
}

type Named = CreateDeputyship & { readonly principal: string };

function sensible({ principal, deputy, validTo }: Named, today: string): Error | null {
  if (deputy === principal)
    return invalidInput([{ path: 'deputy', code: 'oneself', message: faultWords.ownDeputy }]);
  if (validTo < today)
    return invalidInput([{ path: 'validTo', code: 'in-the-past', message: faultWords.timeGone }]);
  return null;
}

/** What an official may read and decide is never given to somebody known only as a resident or a service user. */
async function notResident(transaction: Prisma.TransactionClient, deputy: string): Promise<void> {
  const held = await transaction.roleAssignment.findMany({ where: { personId: deputy } });
  if (held.length === 0 || held.some(({ role }) => !residents.has(role))) return;
  const message = faultWords.residentNoDeputy;
  throw invalidInput([{ path: 'deputy', code: 'resident', message }]);
}

const residents = new Set<string>(
  Object.entries(roles).flatMap(([id, role]) => (role.class === 'resident' ? [id] : [])),
);

const rowOf = ({
  principal,
  deputy,
  role,
  unit,
  validFrom,
  validTo,
}: Named): Prisma.DeputyshipUncheckedCreateInput => ({
  id: randomUUID(),
  ...{ principalId: principal, deputyId: deputy, role: role ?? null, unitId: unit ?? null },
  ...{ validFrom: new Date(validFrom), validTo: new Date(validTo) },
});

async function one(transaction: Prisma.TransactionClient, id: string): Promise<DeputyshipItem> {
  const [row] = await transaction.$queryRawUnsafe<Row[]>(`${ITEM} where d.id = $1::uuid`, id);
  if (!row) throw new ProblemError('not-found');
  return itemOf(row);
}
