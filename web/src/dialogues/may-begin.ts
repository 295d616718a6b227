import type { Me } from '../../../src/contract/me';
import type { OrganisationAt } from '../../../src/contract/organisation';

type Held = Pick<Me, 'authorities'>;

const isCoordinator = ({ authorities }: Held): boolean =>
  authorities.some(({ role }) => role === 'coordinator');

const leadsIn = ({ authorities }: Held): readonly Me['authorities'][number][] =>
  authorities.filter(({ role }) => role === 'project-lead');

/** A project lead for the own administration, the coordinator for any; also as somebody's deputy. */
export const mayBegin = (me: Held): boolean => isCoordinator(me) || leadsIn(me).length > 0;

/** The administrations one may begin a dialogue for. */
export const ownersFor = (me: Held, units: OrganisationAt['units']): OrganisationAt['units'] =>
  units.filter(
    ({ id, kind }) =>
      kind === 'administration' && (isCoordinator(me) || leadsIn(me).some(({ unit }) => unit === id)),
  );

/** Who leads it unless another is chosen: oneself, or the one whose deputy one is there. */
export function leadIn(me: Held, owner: string): string {
  const there = leadsIn(me).filter(({ unit }) => unit === owner);
  return (there.find(({ asDeputy }) => !asDeputy) ?? there[0])?.holder ?? '';
}
