import { Injectable } from '@nestjs/common';
import type { Prisma } from '../../generated/prisma/client';
import type { Leaving } from '../contract/person';
import { PrismaClient } from '../database/prisma';
import { Register } from '../register/register';

type Claimed = Pick<Leaving['tasks'][number], 'dialogue' | 'task'>;

const CLAIMED = `
  select jsonb_build_object('id', d.id, 'number', d.number, 'title', d.title) as dialogue, t.key as task
  from task t join dialogue d on d.id = t.dialogue_id
  where t.status = 'open' and t.claimed_by = $1 and d.ended is null order by d.number, t.key`;

/** What somebody has taken on and nobody else can do while they have it. */
@Injectable()
export class ClaimedTasks {
  constructor(
    private readonly prisma: PrismaClient,
    private readonly register: Register,
  ) {}

  of(id: string, within: Prisma.TransactionClient = this.prisma): Promise<readonly Claimed[]> {
    return within.$queryRawUnsafe<Claimed[]>(CLAIMED, id);
  }

  /** Each through the one door, by whom the person was deactivated: it stands in the dialogue's history. */
  async letGo(by: string, id: string, claimed: readonly Claimed[]): Promise<Leaving['tasks']> {
    const held = await this.of(id);
    const nameOf = ({ dialogue, task }: Claimed): string => `${dialogue.id} ${task}`;
    const stillHeld = new Map(held.map((one) => [nameOf(one), one]));
    const all = new Map([...claimed, ...held].map((one) => [nameOf(one), one]));
    const tasks: Leaving['tasks'] = [];
    for (const [name, one] of all) {
      const why = stillHeld.has(name) ? await this.release(by, one) : null;
      tasks.push({ ...one, now: why === null ? 'released' : 'held', why });
    }
    return tasks;
  }

  private async release(personId: string, { dialogue, task }: Claimed): Promise<string | null> {
    const answer = await this.register.act({
      dialogueId: dialogue.id,
      personId,
      prepare: () => ({ command: { kind: 'release', task } }),
    });
    if (answer.kind !== 'refused') return null;
    // Somebody else was quicker.
    return answer.refusal.code === 'not-claimed' || answer.refusal.code === 'not-open'
      ? null
      : answer.refusal.code;
  }
}
