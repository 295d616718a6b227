import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Prisma } from '../../generated/prisma/client';
import { faultWords } from '../contract/fault-words';
import { naming } from '../contract/naming-words';
import type { ChangePerson, CreatePerson, PersonRecord } from '../contract/person';
import { PrismaClient } from '../database/prisma';
import { ProblemError, type Fault } from '../http/problem';
import { Coordinators } from './coordinators.service';
import { Once, type Asking } from './once.service';
import { findPerson, personNamed } from './person-record';
import { asSeen } from './seen';

type Facts = Pick<PersonRecord, 'id' | 'name' | 'email' | 'subject'>;

/** Who there is. Kept by the coordinator; who may do what is said by their roles. */
@Injectable()
export class People {
  constructor(
    private readonly prisma: PrismaClient,
    private readonly once: Once,
    private readonly coordinators: Coordinators,
  ) {}

  async one(asking: string, id: string): Promise<PersonRecord> {
    const today = await this.coordinators.today();
    await this.coordinators.only({ person: asking, what: 'people', today });
    return personNamed(this.prisma, id, today);
  }

  create(asking: Asking, { id = randomUUID(), ...given }: CreatePerson): Promise<PersonRecord> {
    return this.once.byCoordinator(asking, 'people', {
      work: async (transaction, today) => {
        await notTaken(transaction, { id, ...given });
        if (await transaction.person.findUnique({ where: { id } }))
          throw taken([{ path: 'id', code: 'taken', message: faultWords.personIdTaken }]);
        await transaction.person.create({ data: { id, ...given } });
        return personNamed(transaction, id, today);
      },
    });
  }

  /** Whoever could sign in as the person by another name is signed out. */
  change(asking: Asking, id: string, { seen, ...given }: ChangePerson): Promise<PersonRecord> {
    return this.once.byCoordinator(asking, 'people', {
      work: async (transaction, today) => {
        const current = asSeen(await findPerson(transaction, id, today), seen);
        const next = changed(current, given);
        await notTaken(transaction, next);
        await transaction.person.update({ where: { id }, data: next });
        if (next.subject !== current.subject)
          await transaction.$executeRaw`delete from session where sess ->> 'personId' = ${id}`;
        return personNamed(transaction, id, today);
      },
    });
  }

  /** May sign in again. Roles that ended stay ended: they are given anew. */
  reactivate(asking: Asking, id: string): Promise<PersonRecord> {
    return this.once.byCoordinator(asking, 'people', {
      work: async (transaction, today) => {
        await transaction.$executeRaw`update person set active = true where id = ${id}`;
        return personNamed(transaction, id, today);
      },
    });
  }
}

const changed = (
  current: PersonRecord,
  { name = current.name, email = current.email, subject = current.subject }: Omit<ChangePerson, 'seen'>,
): Facts => ({ id: current.id, name, email, subject });

const taken = (faults: readonly Fault[]): ProblemError => new ProblemError('conflict', { faults });

/** An address and a subject are one person's. One asks at a time: two could each find them free. */
async function notTaken(transaction: Prisma.TransactionClient, { id, email, subject }: Facts): Promise<void> {
  await transaction.$executeRaw`select pg_advisory_xact_lock(hashtext('person'))`;
  const rows = await transaction.$queryRaw<{ name: string; email: boolean; subject: boolean }[]>`
    select name, lower(email) = lower(${email}) as email, subject = ${subject} as subject from person
    where id <> ${id} and (lower(email) = lower(${email}) or subject = ${subject}) order by id`;
  const faults = rows.flatMap((row): Fault[] => [
    ...(row.email ? [{ path: 'email', code: 'taken', ...naming('emailTaken', { name: row.name }) }] : []),
    ...(row.subject
      ? [{ path: 'subject', code: 'taken', ...naming('subjectTaken', { name: row.name }) }]
      : []),
  ]);
  if (faults.length > 0) throw taken(faults);
}
