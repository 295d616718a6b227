import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { z } from 'zod';
import type { Prisma } from '../../generated/prisma/client';
import { faultWords } from '../contract/fault-words';
import type { Page } from '../contract/page';
import type { ChangeUnit, CreateUnit, UnitItem, UnitQuery } from '../contract/unit';
import { decodeCursor, pageOf } from '../http/cursor';
import { invalidInput } from '../http/invalid-input';
import { ProblemError } from '../http/problem';
import { nothingBeyond } from './held-beyond';
import { checkInForce } from './in-force';
import { notBeforeFirst } from './last-day';
import { Once, type Asking } from './once.service';
import { asSeen, versioned } from './seen';

type Row = Omit<UnitItem, 'version'>;

const ITEM = `select u.id, u.kind, u.name, u.parent_id as parent, u.valid_from::text as "validFrom",
  u.valid_to::text as "validTo" from unit u`;

const position = z.tuple([z.string(), z.string()]);

const conflicts = {
  '23505': { path: 'id', code: 'taken', message: faultWords.unitIdTaken },
};

/** Committees, administrations and units: dated, never deleted. Kept by the coordinator. */
@Injectable()
export class Units {
  constructor(
    private readonly pool: Pool,
    private readonly once: Once,
  ) {}

  async list({ at, kind, cursor, limit }: UnitQuery): Promise<Page<UnitItem>> {
    const after = cursor === undefined ? [null, null] : decodeCursor(position, cursor);
    const { rows } = await this.pool.query<Row>({
      name: 'units',
      text: `${ITEM} where ($1::date is null or (u.valid_from <= $1 and coalesce(u.valid_to >= $1, true)))
          and ($2::text is null or u.kind = $2)
          and ($3::text is null or (u.name collate "sv-x-icu", u.id) > ($3, $4))
        order by u.name collate "sv-x-icu", u.id limit $5`,
      values: [at ?? null, kind ?? null, ...after, limit + 1],
    });
    return pageOf(rows, limit, { item: versioned, position: ({ name, id }) => [name, id] });
  }

  create(asking: Asking, { id, kind, name, parent, validFrom, validTo }: CreateUnit): Promise<UnitItem> {
    return this.once.byCoordinator(asking, 'units', {
      conflicts,
      work: async (transaction) => {
        const above = parent === undefined ? [] : [administration(parent)];
        await checkInForce(transaction, above, { validFrom, validTo });
        await transaction.$executeRaw`
          insert into unit (id, kind, name, parent_id, valid_from, valid_to)
          values (${id}, ${kind}, ${name}, ${parent ?? null}, ${validFrom}::date, ${validTo ?? null}::date)`;
        return one(transaction, id);
      },
    });
  }

  change(asking: Asking, id: string, { seen, ...given }: ChangeUnit): Promise<UnitItem> {
    return this.once.byCoordinator(asking, 'units', {
      work: async (transaction, today) => {
        const current = asSeen(await find(transaction, id), seen);
        const next = changed(current, given);
        await sensible(transaction, { current, next, today });
        await transaction.$executeRaw`
          update unit set name = ${next.name}, parent_id = ${next.parent}, valid_to = ${next.validTo}::date
          where id = ${id}`;
        return one(transaction, id);
      },
    });
  }
}

const administration = (id: string): { path: string; id: string; kind: 'administration' } => ({
  path: 'parent',
  id,
  kind: 'administration',
});

interface Change {
  readonly current: UnitItem;
  readonly next: UnitItem;
  readonly today: string;
}

/** What is left out stays. */
const changed = (current: UnitItem, { name, parent, validTo }: Omit<ChangeUnit, 'seen'>): UnitItem => ({
  ...current,
  name: name ?? current.name,
  parent: parent ?? current.parent,
  validTo: validTo === undefined ? current.validTo : validTo,
});

async function sensible(transaction: Prisma.TransactionClient, change: Change): Promise<void> {
  const { id, kind, parent, validFrom, validTo } = change.next;
  notBeforeFirst(validFrom, validTo);
  if (kind !== 'unit' && parent !== null)
    throw invalidInput([{ path: 'parent', code: 'wrong-kind', message: faultWords.onlyUnitsBelong }]);
  await checkParent(transaction, change);
  if (validTo !== null && validTo !== change.current.validTo) await nothingBeyond(transaction, id, validTo);
}

/** Where it sat before is not dated: the administration answers for it from now on. */
async function checkParent(
  transaction: Prisma.TransactionClient,
  { current, next: { parent, validFrom, validTo }, today }: Change,
): Promise<void> {
  if (parent === null || (parent === current.parent && validTo === current.validTo)) return;
  const from = validFrom > today ? validFrom : today;
  await checkInForce(transaction, [administration(parent)], { validFrom: from, validTo });
}

async function find(transaction: Prisma.TransactionClient, id: string): Promise<UnitItem | undefined> {
  const [row] = await transaction.$queryRawUnsafe<Row[]>(`${ITEM} where u.id = $1 for update`, id);
  return row && versioned(row);
}

async function one(transaction: Prisma.TransactionClient, id: string): Promise<UnitItem> {
  const item = await find(transaction, id);
  if (!item) throw new ProblemError('not-found');
  return item;
}
