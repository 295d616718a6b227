import type { LifecycleDefinition, PhaseDefinition, StepDefinition } from '../lifecycle/definition';
import {
  acts,
  chased,
  committee,
  coordinator,
  dataSteward,
  done,
  elected,
  escalation,
  itsCommittee,
  itsManager,
  ownManager,
  serviceUser,
  wd,
} from './parts';
import { analyse } from './phases/analyse';
import { carryOut } from './phases/carry-out';
import { coordinate } from './phases/coordinate';
import { document } from './phases/document';
import { followUp } from './phases/follow-up';
import { plan } from './phases/plan';
import { spread } from './phases/spread';

/** A phase as medborgardialogen has it, with some of its steps otherwise. */
function differing(
  phase: PhaseDefinition,
  differences: Readonly<Record<string, Partial<StepDefinition>>>,
): readonly StepDefinition[] {
  return phase.steps.map((step) => ({ ...step, ...differences[step.id] }));
}

const only = (
  id: string,
  phase: PhaseDefinition,
  difference: Partial<StepDefinition>,
): readonly StepDefinition[] => differing(phase, { [id]: difference }).filter((step) => step.id === id);

const privacyPlan: StepDefinition = {
  id: 'privacy-plan',
  title: 'Vad får frågas och sparas?',
  by: [dataSteward],
  record: 'privacy-plan',
  due: wd(5),
  clock: chased,
  outcomes: done,
};

const mandate: StepDefinition = {
  id: 'mandate',
  title: 'Uppdrag',
  by: [ownManager],
  record: 'mandate',
  due: wd(10),
  clock: chased,
  restsOn: { '*': ['question', 'influence-level'] },
  outcomes: {
    given: { title: 'Uppdrag givet', approves: true },
    refused: { title: 'Avslag', reason: 'required', then: { kind: 'end', as: 'refused' } },
  },
};

/** Facts that the plan states: whether the results are published, and whether the committee decides. */
const published = { kind: 'fact', name: 'publish-results', is: true } as const;
const committeeDecides = { kind: 'fact', name: 'committee-decides', is: true } as const;

const decision: StepDefinition = {
  id: 'decision',
  title: 'Beslut och åtaganden',
  by: [ownManager],
  skippedWhen: committeeDecides,
  record: 'decision',
  due: { fact: 'decision-date' },
  clock: chased,
  outcomes: {
    commitments: { title: 'Beslut med åtaganden' },
    none: { title: 'Inga åtaganden', reason: 'required' },
  },
};

/** Feedback comes first; the rest goes to the service's own management. */
const spreadAmongUsers: readonly StepDefinition[] = [
  ...only('feedback', spread, { informed: [serviceUser] }),
  ...only('publish', spread, {
    informed: [serviceUser, elected],
    skippedWhen: { kind: 'not', of: published },
  }),
  ...only('received', spread, { by: [itsManager], opens: { kind: 'settled', step: 'feedback' } }),
  decision,
  {
    ...decision,
    id: 'committee-decision',
    by: [committee],
    consulted: [elected],
    skippedWhen: { kind: 'not', of: committeeDecides },
  },
];

/** Between a service and its users (KL 8:3): no public page or form, aggregates only. */
export const brukardialog: LifecycleDefinition = {
  id: 'brukardialog.punktdialog',
  version: 1,
  title: 'Brukardialog',
  policy: 'Policy för medborgar- och brukardialog, remissversion 2017-08-25',
  who: 'brukardialog',
  form: 'punktdialog',
  phases: [
    {
      ...plan,
      steps: [...plan.steps.filter(({ id }) => id !== 'mandate'), privacyPlan, mandate],
    },
    {
      ...coordinate,
      steps: differing(coordinate, {
        statement: {
          // Only administrations whose users or areas are concerned are asked.
          restsOn: {
            '*': ['question', 'area', 'period', 'target-groups', 'methods'],
            area: ['question', 'area', 'period'],
            'target-group': ['question', 'target-groups', 'methods'],
          },
        },
      }),
    },
    {
      ...carryOut,
      steps: differing(carryOut, {
        invite: { informed: [serviceUser] },
        collect: { consulted: [serviceUser] },
      }),
    },
    document,
    analyse,
    { ...spread, steps: spreadAmongUsers },
    {
      ...followUp,
      steps: differing(followUp, {
        evaluation: { consulted: [serviceUser] },
        'commitment-review': { by: [itsManager, itsCommittee], informed: [serviceUser] },
      }),
    },
  ],
  escalation,
  acts: {
    ...acts,
    // Whoever is asked for something in it must be able to read what they are asked about.
    read: { ...acts.read, by: ['own-staff', coordinator, 'performer'] },
  },
};
