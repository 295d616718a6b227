import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { z } from 'zod';
import type { Prisma } from '../../generated/prisma/client';
import { faultWords } from '../contract/fault-words';
import type { Page } from '../contract/page';
import type { ChangeLastDay, CreateService, ServiceItem, ServiceQuery } from '../contract/unit';
import { decodeCursor, pageOf } from '../http/cursor';
import { ProblemError } from '../http/problem';
import { checkInForce, type NamedUnit } from './in-force';
import { notBeforeFirst } from './last-day';
import { Once, type Asking } from './once.service';
import { asSeen, versioned } from './seen';

type Row = Omit<ServiceItem, 'version'>;
export type ServiceName = Pick<ServiceItem, 'committee' | 'administration' | 'validFrom'>;

const ITEM = `select s.committee_id as committee, s.administration_id as administration,
  s.valid_from::text as "validFrom", s.valid_to::text as "validTo" from committee_service s`;

const position = z.tuple([z.string(), z.string(), z.iso.date()]);

/** Exclusion: the same pair twice on one day. */
const conflicts = { '23P01': faultWords.servedAlready };

/** Which administration serves which committee, from–to. Kept by the coordinator. */
@Injectable()
export class CommitteeServices {
  constructor(
    private readonly pool: Pool,
    private readonly once: Once,
  ) {}

  async list({ at, cursor, limit }: ServiceQuery): Promise<Page<ServiceItem>> {
    const after = cursor === undefined ? [null, null, null] : decodeCursor(position, cursor);
    const { rows } = await this.pool.query<Row>({
      name: 'committee-services',
      text: `${ITEM} where ($1::date is null or (s.valid_from <= $1 and coalesce(s.valid_to >= $1, true)))
          and ($2::text is null or (s.committee_id, s.administration_id, s.valid_from) > ($2, $3, $4::date))
        order by s.committee_id, s.administration_id, s.valid_from limit $5`,
      values: [at ?? null, ...after, limit + 1],
    });
    return pageOf(rows, limit, {
      item: versioned,
      position: ({ committee, administration, validFrom }) => [committee, administration, validFrom],
    });
  }

  create(asking: Asking, given: CreateService): Promise<ServiceItem> {
    return this.once.byCoordinator(asking, 'services', {
      conflicts,
      work: async (transaction) => {
        await checkInForce(transaction, pairOf(given), given);
        const { committee, administration, validFrom, validTo } = given;
        await transaction.$executeRaw`
          insert into committee_service (committee_id, administration_id, valid_from, valid_to)
          values (${committee}, ${administration}, ${validFrom}::date, ${validTo ?? null}::date)`;
        return one(transaction, given);
      },
    });
  }

  change(asking: Asking, name: ServiceName, { validTo, seen }: ChangeLastDay): Promise<ServiceItem> {
    return this.once.byCoordinator(asking, 'services', {
      conflicts,
      work: async (transaction) => {
        asSeen(await find(transaction, name), seen);
        notBeforeFirst(name.validFrom, validTo);
        await checkInForce(transaction, pairOf(name), { ...name, validTo });
        await transaction.$executeRaw`
          update committee_service set valid_to = ${validTo}::date where committee_id = ${name.committee}
            and administration_id = ${name.administration} and valid_from = ${name.validFrom}::date`;
        return one(transaction, name);
      },
    });
  }
}

const pairOf = ({ committee, administration }: ServiceName): readonly NamedUnit[] => [
  { path: 'committee', id: committee, kind: 'committee' },
  { path: 'administration', id: administration, kind: 'administration' },
];

async function find(
  transaction: Prisma.TransactionClient,
  { committee, administration, validFrom }: ServiceName,
): Promise<ServiceItem | undefined> {
  const [row] = await transaction.$queryRawUnsafe<Row[]>(
    `${ITEM} where s.committee_id = $1 and s.administration_id = $2 and s.valid_from = $3::date for update`,
    committee,
    administration,
    validFrom,
  );
  return row && versioned(row);
}

async function one(transaction: Prisma.TransactionClient, name: ServiceName): Promise<ServiceItem> {
  const item = await find(transaction, name);
  if (!item) throw new ProblemError('not-found');
  return item;
}
