import { Injectable } from '@nestjs/common';
import type { Prisma } from '../../generated/prisma/client';
import { faultWords } from '../contract/fault-words';
import type { AreaItem } from '../contract/organisation';
import type { ChangeArea, CreateArea } from '../contract/place';
import { invalidInput } from '../http/invalid-input';
import { ProblemError } from '../http/problem';
import { Once, type Asking } from './once.service';
import { AREA, areaOf, type AreaRow } from './place-rows';
import { asSeen } from './seen';

const conflicts = {
  '23505': { path: 'id', code: 'taken', message: faultWords.areaIdTaken },
};

/** The tree of areas. Kept by the coordinator; what asks in an area follows it when it moves. */
@Injectable()
export class Areas {
  constructor(private readonly once: Once) {}

  create(asking: Asking, { id, name, parent }: CreateArea): Promise<AreaItem> {
    return this.once.byCoordinator(asking, 'areas', {
      conflicts,
      work: async (transaction) => {
        await oneAtATime(transaction);
        const above = await parentNamed(transaction, parent);
        await transaction.$executeRaw`insert into area (id, name, path) values (${id}, ${name}, ${above.path}::ltree || ${id})`;
        return one(transaction, id);
      },
    });
  }

  change(asking: Asking, id: string, { name, parent, seen }: ChangeArea): Promise<AreaItem> {
    return this.once.byCoordinator(asking, 'areas', {
      work: async (transaction) => {
        await oneAtATime(transaction);
        const current = asSeen(await find(transaction, id), seen);
        if (name !== undefined)
          await transaction.$executeRaw`update area set name = ${name} where id = ${id}`;
        if (parent !== undefined && parent !== current.parent) await move(transaction, current, parent);
        return one(transaction, id);
      },
    });
  }
}

/** Two moves at once could each put one area within the other. */
const oneAtATime = (transaction: Prisma.TransactionClient): Promise<unknown> =>
  transaction.$executeRaw`select pg_advisory_xact_lock(hashtext('area'))`;

/** With everything within it. @throws ProblemError for the whole, and into itself */
async function move(
  transaction: Prisma.TransactionClient,
  { path, parent: from }: AreaItem,
  parent: string,
): Promise<void> {
  if (from === null)
    throw invalidInput([{ path: 'parent', code: 'root', message: faultWords.wholeMunicipality }]);
  const above = await parentNamed(transaction, parent);
  if (above.path === path || above.path.startsWith(`${path}.`))
    throw invalidInput([{ path: 'parent', code: 'within-itself', message: faultWords.withinItself }]);
  await transaction.$executeRaw`
    update area set path = ${above.path}::ltree || subpath(path, nlevel(${path}::ltree) - 1)
    where path <@ ${path}::ltree`;
}

async function parentNamed(transaction: Prisma.TransactionClient, id: string): Promise<AreaItem> {
  const area = await find(transaction, id);
  if (!area) throw invalidInput([{ path: 'parent', code: 'unknown-area', message: faultWords.unknownArea }]);
  return area;
}

async function find(transaction: Prisma.TransactionClient, id: string): Promise<AreaItem | undefined> {
  const [row] = await transaction.$queryRawUnsafe<AreaRow[]>(`${AREA} where a.id = $1`, id);
  return row && areaOf(row);
}

async function one(transaction: Prisma.TransactionClient, id: string): Promise<AreaItem> {
  const area = await find(transaction, id);
  if (!area) throw new ProblemError('not-found');
  return area;
}
