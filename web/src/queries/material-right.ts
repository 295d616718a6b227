import type { DialogueDetail } from '../../../src/contract/dialogue';
import type { Me } from '../../../src/contract/me';
import type { Party } from '../../../src/domain/lifecycle/definition';
import { roles } from '../../../src/domain/lifecycle/role';
import { materialActs, type MaterialAct } from '../../../src/domain/material/permission';
import { titled } from '../text/titled';

export type MaterialRight =
  | { readonly kind: 'may' }
  | { readonly kind: 'ended' }
  /** `who`: the roles that may, as they are called. */
  | { readonly kind: 'others'; readonly who: readonly string[] };

/**
 * What the API would answer, from the same table, so that nobody is offered what will be refused. A conflict of interest
 * only the API knows.
 */
export function materialRight(me: Me, dialogue: DialogueDetail, act: MaterialAct): MaterialRight {
  const { by, afterwards } = materialActs[act];
  if (dialogue.ended !== null && !afterwards) return { kind: 'ended' };
  if (by.some((party) => isOf(party, me, dialogue))) return { kind: 'may' };
  return { kind: 'others', who: by.map(({ role }) => titled(roles[role].title)) };
}

const isOf = ({ role, unit }: Party, me: Me, { owner, lead }: DialogueDetail): boolean =>
  me.authorities.some((held) => {
    if (held.role !== role) return false;
    if (unit === 'any') return true;
    return held.unit === owner.id && (unit === 'owner' || held.holder === lead.id);
  });
