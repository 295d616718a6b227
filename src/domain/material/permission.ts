import type { Context } from '../lifecycle/command';
import type { LifecycleDefinition, Party } from '../lifecycle/definition';
import { mayAs, type Verdict } from '../lifecycle/permission';
import type { DialogueState } from '../lifecycle/state';
import { ruleAt } from '../lifecycle/steps';

/** What is done with a dialogue's material besides its steps: these acts settle nothing and move no clock. */
export type MaterialAct =
  | 'add-contribution'
  | 'import-contributions'
  | 'withdraw-contribution'
  | 'register-data-set'
  | 'read-file'
  | 'code'
  | 'withdraw-publication';

interface MaterialActDefinition {
  readonly title: string;
  readonly by: readonly Party[];
  /**
   * What comes in is received, and what is public can be taken back, also when the dialogue has ended. Nothing more is
   * collected then: nobody would register it, analyse it or answer it.
   */
  readonly afterwards: boolean;
}

const lead: Party = { role: 'project-lead', unit: 'lead' };
const coordinator: Party = { role: 'coordinator', unit: 'any' };
const communicator: Party = { role: 'communicator', unit: 'any' };
const dataSteward: Party = { role: 'data-steward', unit: 'any' };
const analyst: Party = { role: 'analyst', unit: 'any' };
const registrar: Party = { role: 'registrar', unit: 'any' };
const ownersContact: Party = { role: 'administration-contact', unit: 'owner' };

/** Who may: the roles that answer for the material in the steps of the lifecycle. */
export const materialActs: Readonly<Record<MaterialAct, MaterialActDefinition>> = {
  'add-contribution': {
    title: 'Lägga till ett bidrag',
    by: [lead, ownersContact, communicator, dataSteward, analyst, registrar, coordinator],
    afterwards: true,
  },
  'import-contributions': {
    title: 'Importera bidrag',
    by: [lead, dataSteward, analyst, coordinator],
    afterwards: false,
  },
  'withdraw-contribution': {
    title: 'Dra tillbaka ett bidrag från publicering',
    by: [lead, dataSteward, communicator, registrar, coordinator],
    afterwards: true,
  },
  'register-data-set': {
    title: 'Lägga till ett underlag',
    by: [lead, dataSteward, analyst, coordinator],
    afterwards: false,
  },
  // A raw file may hold what the analysis never shows: addresses, names.
  'read-file': {
    title: 'Hämta en råfil',
    by: [lead, dataSteward, analyst, registrar, coordinator],
    afterwards: true,
  },
  code: { title: 'Koda', by: [analyst, lead], afterwards: false },
  'withdraw-publication': {
    title: 'Dra tillbaka en publicering',
    by: [communicator, lead, coordinator],
    afterwards: true,
  },
};

/** A dialogue, and who asks when: as the register and the reading side both have it. */
export interface MaterialContext {
  readonly definition: LifecycleDefinition;
  readonly state: DialogueState;
  readonly context: Context;
}

/** As for the acts of the lifecycle: the same parties, deputies and conflicts of interest, and a rule that can be named. */
export function mayWithMaterial({ definition, state, context }: MaterialContext, act: MaterialAct): Verdict {
  const { by, afterwards } = materialActs[act];
  if (state.ended !== null && !afterwards) {
    return { kind: 'refused', refusal: { code: 'ended', rule: ruleAt(definition, `ended: ${state.ended}`) } };
  }
  // As any act that takes part in the matter: `change-plan` stands for them, and a conflict of interest bars it.
  const verdict = mayAs(definition, state, { act: 'change-plan', parties: by }, context);
  if (verdict.kind === 'permitted') return verdict;
  const parties = by.map(({ role, unit }) => `${role}@${unit}`).join(' | ');
  const rule = ruleAt(definition, `material/${act}`, parties);
  return { kind: 'refused', refusal: { code: verdict.refusal.code, rule } };
}
