import { Injectable } from '@nestjs/common';
import type { Prisma } from '../../generated/prisma/client';
import { faultWords } from '../contract/fault-words';
import type { TargetGroupItem } from '../contract/organisation';
import type { ChangeTargetGroup, CreateTargetGroup } from '../contract/place';
import { ProblemError } from '../http/problem';
import { Once, type Asking } from './once.service';
import { TARGET_GROUP, type TargetGroupRow } from './place-rows';
import { asSeen, versioned } from './seen';

const conflicts = {
  '23505': { path: 'id', code: 'taken', message: faultWords.groupIdTaken },
};

/** Whom dialogues address. Kept by the coordinator. */
@Injectable()
export class TargetGroups {
  constructor(private readonly once: Once) {}

  create(
    asking: Asking,
    { id, name, ageFrom, ageTo, sex, note }: CreateTargetGroup,
  ): Promise<TargetGroupItem> {
    return this.once.byCoordinator(asking, 'target-groups', {
      conflicts,
      work: async (transaction) => {
        await transaction.targetGroup.create({ data: { id, name, ageFrom, ageTo, sex, note } });
        return one(transaction, id);
      },
    });
  }

  change(asking: Asking, id: string, { seen, ...given }: ChangeTargetGroup): Promise<TargetGroupItem> {
    return this.once.byCoordinator(asking, 'target-groups', {
      work: async (transaction) => {
        asSeen(await find(transaction, id), seen);
        await transaction.targetGroup.update({ where: { id }, data: given });
        return one(transaction, id);
      },
    });
  }
}

async function find(transaction: Prisma.TransactionClient, id: string): Promise<TargetGroupItem | undefined> {
  const [row] = await transaction.$queryRawUnsafe<TargetGroupRow[]>(
    `${TARGET_GROUP} where id = $1 for update`,
    id,
  );
  return row && versioned(row);
}

async function one(transaction: Prisma.TransactionClient, id: string): Promise<TargetGroupItem> {
  const group = await find(transaction, id);
  if (!group) throw new ProblemError('not-found');
  return group;
}
