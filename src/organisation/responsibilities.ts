import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { z } from 'zod';
import type { Prisma } from '../../generated/prisma/client';
import { faultWords } from '../contract/fault-words';
import type { Page } from '../contract/page';
import type {
  ChangeLastDay,
  CreateResponsibility,
  ResponsibilityItem,
  ResponsibilityQuery,
} from '../contract/unit';
import { decodeCursor, pageOf } from '../http/cursor';
import { invalidInput, type Fault } from '../http/invalid-input';
import { ProblemError } from '../http/problem';
import { checkInForce } from './in-force';
import { notBeforeFirst } from './last-day';
import { Once, type Asking } from './once.service';
import { asSeen, versioned } from './seen';

type Row = Omit<ResponsibilityItem, 'version'>;

const ITEM = `select r.id, r.unit_id as unit, r.target_group_id as "targetGroup", r.area_id as area,
  r.valid_from::text as "validFrom", r.valid_to::text as "validTo" from responsibility r`;

const position = z.tuple([z.string(), z.uuid()]);

/** Exclusion: the same responsibility twice on one day. */
const conflicts = { '23P01': faultWords.responsibleAlready };

/** Who answers for a target group or an area (rule 3), from–to. Kept by the coordinator. */
@Injectable()
export class Responsibilities {
  constructor(
    private readonly pool: Pool,
    private readonly once: Once,
  ) {}

  async list({ at, unit, cursor, limit }: ResponsibilityQuery): Promise<Page<ResponsibilityItem>> {
    const after = cursor === undefined ? [null, null] : decodeCursor(position, cursor);
    const { rows } = await this.pool.query<Row>({
      name: 'responsibilities',
      text: `${ITEM} where ($1::date is null or (r.valid_from <= $1 and coalesce(r.valid_to >= $1, true)))
          and ($2::text is null or r.unit_id = $2) and ($3::text is null or (r.unit_id, r.id) > ($3, $4::uuid))
        order by r.unit_id, r.id limit $5`,
      values: [at ?? null, unit ?? null, ...after, limit + 1],
    });
    return pageOf(rows, limit, { item: versioned, position: ({ unit: of, id }) => [of, id] });
  }

  create(asking: Asking, given: CreateResponsibility): Promise<ResponsibilityItem> {
    return this.once.byCoordinator(asking, 'responsibilities', {
      conflicts,
      work: async (transaction) => {
        const { unit, targetGroup, area, validFrom, validTo } = given;
        await checkInForce(transaction, [{ path: 'unit', id: unit }], given);
        await checkPlaces(transaction, given);
        const id = randomUUID();
        await transaction.$executeRaw`
          insert into responsibility (id, unit_id, target_group_id, area_id, valid_from, valid_to)
          values (${id}::uuid, ${unit}, ${targetGroup ?? null}, ${area ?? null}, ${validFrom}::date,
            ${validTo ?? null}::date)`;
        return one(transaction, id);
      },
    });
  }

  change(asking: Asking, id: string, { validTo, seen }: ChangeLastDay): Promise<ResponsibilityItem> {
    return this.once.byCoordinator(asking, 'responsibilities', {
      conflicts,
      work: async (transaction) => {
        const { unit, validFrom } = asSeen(await find(transaction, id), seen);
        notBeforeFirst(validFrom, validTo);
        await checkInForce(transaction, [{ path: 'unit', id: unit }], { validFrom, validTo });
        await transaction.$executeRaw`update responsibility set valid_to = ${validTo}::date where id = ${id}::uuid`;
        return one(transaction, id);
      },
    });
  }
}

async function checkPlaces(
  transaction: Prisma.TransactionClient,
  { targetGroup, area }: CreateResponsibility,
): Promise<void> {
  const [known] = await transaction.$queryRawUnsafe<{ group: boolean; area: boolean }[]>(
    `select $1::text is null or exists (select from target_group where id = $1) as group,
       $2::text is null or exists (select from area where id = $2) as area`,
    targetGroup ?? null,
    area ?? null,
  );
  const faults: Fault[] = [];
  if (known?.group !== true)
    faults.push({ path: 'targetGroup', code: 'unknown-target-group', message: faultWords.unknownGroup });
  if (known?.area !== true)
    faults.push({ path: 'area', code: 'unknown-area', message: faultWords.unknownArea });
  if (faults.length > 0) throw invalidInput(faults);
}

async function find(
  transaction: Prisma.TransactionClient,
  id: string,
): Promise<ResponsibilityItem | undefined> {
  const [row] = await transaction.$queryRawUnsafe<Row[]>(`${ITEM} where r.id = $1::uuid for update`, id);
  return row && versioned(row);
}

async function one(transaction: Prisma.TransactionClient, id: string): Promise<ResponsibilityItem> {
  const item = await find(transaction, id);
  if (!item) throw new ProblemError('not-found');
  return item;
}
