import type { LifecycleDefinition, Party, PhaseDefinition } from './definition';
import { fault, partyFaults, type Fault } from './fault';
import { flowFaults } from './validate-flow';
import { stepFaults } from './validate-step';
import { acts, circles, effectKinds } from './vocabulary';

export type { Fault, FaultCode } from './fault';

/** What is wrong with a definition, each thing with its place; nothing when dialogues may begin with it. */
export function faultsOf(definition: LifecycleDefinition): readonly Fault[] {
  const { phases, escalation } = definition;
  const steps = phases.flatMap((phase) => phase.steps);
  return [
    ...(phases.length === 0 ? [fault('phases', 'no-steps')] : []),
    ...repeated(phases.map(({ id }) => id)).map((id) => fault(id, 'duplicate-id')),
    ...repeated([...steps, escalation].map(({ id }) => id)).map((id) => fault(id, 'duplicate-id')),
    ...phases.flatMap(phaseFaults),
    ...phases.flatMap(({ id, steps: own }) =>
      own.flatMap((step) => stepFaults(`${id}/${step.id}`, step, steps)),
    ),
    ...stepFaults(escalation.id, escalation, steps),
    ...actFaults(definition),
    ...flowFaults(definition),
  ];
}

const repeated = (ids: readonly string[]): readonly string[] => [
  ...new Set(ids.filter((id, index) => ids.indexOf(id) !== index)),
];

const phaseFaults = ({ id, steps, entering = [] }: PhaseDefinition): readonly Fault[] => [
  ...(steps.length === 0 ? [fault(id, 'no-steps')] : []),
  ...entering
    .filter((effect) => !effectKinds.has(effect))
    .map((effect) => fault(`${id}/entering/${effect}`, 'unknown-effect')),
];

function actFaults(definition: LifecycleDefinition): readonly Fault[] {
  const missing = [...acts].filter((act) => !Object.hasOwn(definition.acts, act));
  return [
    ...missing.map((act) => fault(`acts/${act}`, 'missing-act')),
    ...Object.entries(definition.acts).flatMap(([act, { by, proposedBy = [] }]) => [
      ...(acts.has(act) ? [] : [fault(`acts/${act}`, 'unknown-act')]),
      ...[...by, ...proposedBy].flatMap((party) => circleFaults(`acts/${act}`, party)),
    ]),
  ];
}

function circleFaults(place: string, party: Party | string): readonly Fault[] {
  if (typeof party !== 'string') return partyFaults(place, party);
  return circles.has(party) ? [] : [fault(`${place}/${party}`, 'unknown-party')];
}
