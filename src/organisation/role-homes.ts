import { Injectable } from '@nestjs/common';
import { faultWords } from '../contract/fault-words';
import type { FunctionalRole, HomeItem, MoveHome } from '../contract/unit';
import { roles } from '../domain/lifecycle/role';
import { ProblemError } from '../http/problem';
import { checkInForce } from './in-force';
import { Once, type Asking } from './once.service';

/** The unit a functional role sits in: what is asked of the role waits there. Kept by the coordinator. */
@Injectable()
export class RoleHomes {
  constructor(private readonly once: Once) {}

  /** From now on: what waits already goes on waiting where it is. */
  move(asking: Asking, role: FunctionalRole, { unit, seen }: MoveHome): Promise<HomeItem> {
    return this.once.byCoordinator(asking, 'homes', {
      work: async (transaction, today) => {
        await transaction.$executeRaw`select pg_advisory_xact_lock(hashtext('role_home'))`;
        const home = await transaction.roleHome.findUnique({ where: { role } });
        if ((home?.unitId ?? null) !== seen) {
          const current = home && { role, title: roles[role].title, unit: home.unitId };
          throw new ProblemError('conflict', { detail: faultWords.roleMoved, current });
        }
        await checkInForce(transaction, [{ path: 'unit', id: unit }], { validFrom: today });
        await transaction.roleHome.upsert({
          where: { role },
          create: { role, unitId: unit },
          update: { unitId: unit },
        });
        return { role, title: roles[role].title, unit };
      },
    });
  }
}
