import type { Party } from './definition';
import { roles } from './role';
import { partyUnits } from './vocabulary';

export type FaultCode =
  | 'duplicate-id'
  | 'no-steps'
  | 'no-party'
  | 'too-many-parties'
  | 'unknown-role'
  | 'unknown-party'
  | 'unknown-act'
  | 'missing-act'
  | 'unknown-step'
  | 'unknown-outcome'
  | 'unknown-fact'
  | 'unknown-set'
  | 'unknown-plan-field'
  | 'unknown-record'
  | 'unknown-effect'
  | 'no-outcome-for-people'
  | 'clock-without-due-date'
  | 'opens-before-no-date'
  | 'silence-approves'
  | 'reopens-later-step'
  | 'cancels-without-members'
  | 'unreachable'
  | 'cannot-end';

export interface Fault {
  /** As in a refusal's rule: `coordinate/statement/clock`. */
  readonly place: string;
  readonly fault: FaultCode;
}

export const fault = (place: string, code: FaultCode): Fault => ({ place, fault: code });

/** A role or a unit that no person can have. */
export function partyFaults(place: string, { role, unit }: Party): readonly Fault[] {
  return [
    ...(Object.hasOwn(roles, role) ? [] : [fault(`${place}/${role}`, 'unknown-role')]),
    ...(partyUnits.has(unit) ? [] : [fault(`${place}/${unit}`, 'unknown-party')]),
  ];
}
