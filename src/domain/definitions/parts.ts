import type { ActDefinition, Clock, Outcome, Party, StepDefinition } from '../lifecycle/definition';
import type { Act } from '../lifecycle/command';

export const lead: Party = { role: 'project-lead', unit: 'lead' };
export const coordinator: Party = { role: 'coordinator', unit: 'any' };
export const committee: Party = { role: 'committee', unit: 'deciding' };
export const communicator: Party = { role: 'communicator', unit: 'any' };
export const dataSteward: Party = { role: 'data-steward', unit: 'any' };
export const analyst: Party = { role: 'analyst', unit: 'any' };
export const registrar: Party = { role: 'registrar', unit: 'any' };
export const elected: Party = { role: 'elected-member', unit: 'any' };
export const resident: Party = { role: 'resident', unit: 'any' };
export const serviceUser: Party = { role: 'service-user', unit: 'any' };
/** The contact, the manager, the committee of the unit a task is for. */
export const contact: Party = { role: 'administration-contact', unit: 'member' };
export const itsManager: Party = { role: 'manager', unit: 'member' };
export const itsCommittee: Party = { role: 'committee', unit: 'member' };
/** The manager of the administration that owns the dialogue. */
export const ownManager: Party = { role: 'manager', unit: 'owner' };

export const done: Readonly<Record<string, Outcome>> = { done: { title: 'Klart' } };
export const chased: Clock = { remind: [3, 0], escalateTo: 'manager' };
export const wd = (workingDays: number): { readonly workingDays: number } => ({ workingDays });
export const atOnce = { kind: 'all', of: [] } as const;

export const escalation: StepDefinition = {
  id: 'escalation',
  title: 'Se till att en försenad uppgift blir gjord',
  by: [itsManager],
  outcomes: { handled: { title: 'Åtgärdat', reason: 'required' } },
  due: wd(5),
};

export const acts: Readonly<Record<Act, ActDefinition>> = {
  claim: { title: 'Ta uppgiften', by: ['performer'] },
  release: { title: 'Släpp uppgiften', by: ['performer', itsManager, coordinator] },
  assign: { title: 'Tilldela uppgiften', by: [itsManager, lead, coordinator] },
  remind: { title: 'Påminn', by: [lead, coordinator, itsManager] },
  extend: { title: 'Förläng svarsdagen', by: [lead, coordinator, itsManager] },
  'change-plan': { title: 'Ändra planen', by: [lead] },
  pause: { title: 'Pausa', by: [lead, coordinator] },
  resume: { title: 'Återuppta', by: [lead, coordinator] },
  withdraw: { title: 'Dra tillbaka', by: [lead, coordinator] },
  merge: { title: 'Slå ihop', by: [coordinator], proposedBy: [lead] },
  'hand-over': { title: 'Lämna över', by: [coordinator], proposedBy: [lead] },
  propose: { title: 'Föreslå', by: [lead] },
  'declare-conflict': { title: 'Anmäl jäv', by: ['oneself'] },
  read: { title: 'Läsa', by: ['staff'] },
};
