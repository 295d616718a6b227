import { Injectable } from '@nestjs/common';
import type { Prisma } from '../../generated/prisma/client';
import type { FaultWord } from '../contract/fault-words';
import { sqlState } from '../database/sql-state';
import { doneOnce } from '../http/permitted';
import { ProblemError, type Fault } from '../http/problem';
import type { IdempotencyKey } from '../register/act';
import { Idempotent } from '../register/idempotent';
import { Coordinators } from './coordinators.service';

/** One who asks for a change of the register, and under which key. */
export interface Asking {
  readonly person: string;
  readonly key: IdempotencyKey;
}

export interface Writing<Result> {
  /** What the database's own refusals mean here, by SQLSTATE: in Swedish, of the whole or of one field. */
  readonly conflicts?: Readonly<Record<string, FaultWord | Fault>>;
  readonly work: (transaction: Prisma.TransactionClient, today: string) => Promise<Result>;
}

/** A change of the organisation: checked, written and answered in one transaction, once under its key. */
@Injectable()
export class Once {
  constructor(
    private readonly idempotent: Idempotent,
    private readonly coordinators: Coordinators,
  ) {}

  /** `what`: kept by the coordinator alone. */
  byCoordinator<Result>(asking: Asking, what: string, writing: Writing<Result>): Promise<Result> {
    return this.byAnyone(asking, {
      ...writing,
      work: async (transaction, today) => {
        await this.coordinators.only({ person: asking.person, what, today }, transaction);
        return writing.work(transaction, today);
      },
    });
  }

  async byAnyone<Result>(
    { person, key }: Asking,
    { work, conflicts = {} }: Writing<Result>,
  ): Promise<Result> {
    const today = await this.coordinators.today();
    const done = await this.idempotent
      .once(person, key, (transaction) => work(transaction, today))
      .catch((fault: unknown): never => {
        const told = conflicts[sqlState(fault) ?? ''];
        if (told === undefined) throw fault;
        throw new ProblemError('conflict', typeof told === 'string' ? { detail: told } : { faults: [told] });
      });
    return doneOnce(done);
  }
}
