import { Injectable } from '@nestjs/common';
import type { Prisma } from '../../generated/prisma/client';
import { faultWords } from '../contract/fault-words';
import type { Leaving } from '../contract/person';
import { ProblemError } from '../http/problem';
import { Clock } from '../register/clock';
import { ClaimedTasks } from './claimed-tasks';
import { Coordinators } from './coordinators.service';
import { Once, type Asking } from './once.service';
import { personNamed } from './person-record';

type Dialogue = Leaving['leads'][number];
const LEADS = `select d.id, d.number, d.title from dialogue d where d.lead_id = $1 and d.ended is null order by d.number`;

/** Somebody stops working here. What they have done stays theirs; what they had in hand goes back to the others. */
@Injectable()
export class Departures {
  constructor(
    private readonly once: Once,
    private readonly coordinators: Coordinators,
    private readonly clock: Clock,
    private readonly claimedTasks: ClaimedTasks,
  ) {}

  /** Asked again with the same key, what could not be let go the first time is tried anew. */
  async deactivate(asking: Asking, id: string): Promise<Leaving> {
    const now = await this.clock.now();
    const left = await this.once.byCoordinator(asking, 'people', {
      work: async (transaction, today) => {
        await personNamed(transaction, id, today);
        const ended = await endAll(transaction, id, { today, now });
        if (!(await this.coordinators.coordinates(asking.person, today, transaction)))
          throw new ProblemError('conflict', {
            detail: faultWords.nobodyKeepsRegister,
          });
        const claimed = await this.claimedTasks.of(id, transaction);
        const leads = await transaction.$queryRawUnsafe<Dialogue[]>(LEADS, id);
        return { person: await personNamed(transaction, id, today), ...ended, claimed, leads };
      },
    });
    const { claimed, ...answer } = left;
    return { ...answer, tasks: await this.claimedTasks.letGo(asking.person, id, claimed) };
  }
}

type Ended = Pick<Leaving, 'roles' | 'deputyships' | 'sessions' | 'tokens'>;

/** No more access from now on; today is the last day of their roles. A role not begun yet leaves nothing to keep. */
async function endAll(
  transaction: Prisma.TransactionClient,
  id: string,
  { today, now }: { readonly today: string; readonly now: string },
): Promise<Ended> {
  await transaction.$executeRaw`update person set active = false where id = ${id}`;
  const begun = await transaction.$executeRaw`
    update role_assignment set valid_to = ${today}::date
    where person_id = ${id} and valid_from <= ${today}::date and coalesce(valid_to > ${today}::date, true)`;
  const toCome = await transaction.$executeRaw`
    delete from role_assignment where person_id = ${id} and valid_from > ${today}::date`;
  const deputyships = await transaction.$executeRaw`
    update deputyship set revoked_at = ${now}::timestamptz
    where ${id} in (principal_id, deputy_id) and revoked_at is null and valid_to >= ${today}::date`;
  const sessions = await transaction.$executeRaw`delete from session where sess ->> 'personId' = ${id}`;
  const tokens = await transaction.$executeRaw`
    update api_token set revoked_at = now() where person_id = ${id} and revoked_at is null and expires_at > now()`;
  return { roles: begun + toCome, deputyships, sessions, tokens };
}
