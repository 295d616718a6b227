import type { LifecycleDefinition, PhaseDefinition, StepDefinition } from '../lifecycle/definition';
import { acts, contact, coordinator, escalation, itsManager, lead, wd } from './parts';
import { analyse } from './phases/analyse';
import { carryOut } from './phases/carry-out';
import { coordinate } from './phases/coordinate';
import { document } from './phases/document';
import { followUp } from './phases/follow-up';
import { plan } from './phases/plan';
import { spread } from './phases/spread';

/** The concept is planned; the occurrence says when, where and whom it concerns, so that others can be asked. */
const planOfOccurrence: PhaseDefinition = {
  ...plan,
  steps: plan.steps
    .filter(({ id }) => id === 'method-plan')
    .map((step) => ({ ...step, title: 'Tillfällets plan', due: wd(5) })),
};

const objection: StepDefinition = {
  id: 'objection',
  title: 'Invändning',
  each: 'affected-administrations',
  by: [contact],
  informed: [itsManager],
  record: 'objection',
  due: wd(3),
  // Silence is no objection, and the request says so.
  clock: {
    remind: [1, 0],
    escalateTo: 'manager',
    silence: { after: 1, outcome: 'no-objection', consents: true },
  },
  opens: { kind: 'all', of: [] },
  restsOn: { '*': ['area', 'period', 'target-groups'] },
  outcomes: {
    'no-objection': { title: 'Ingen invändning', approves: true },
    objection: { title: 'Invändning', reason: 'required' },
  },
};

const lightCoordination: PhaseDefinition = {
  ...coordinate,
  steps: [
    ...coordinate.steps.filter(({ id }) => id === 'overlap-choice'),
    objection,
    {
      id: 'coordination-decision',
      title: 'Samordningsbeslut',
      by: [coordinator],
      informed: [lead, contact],
      skippedWhen: { kind: 'not', of: { kind: 'outcome', step: 'objection', is: 'objection' } },
      record: 'coordination-decision',
      due: wd(5),
      clock: { remind: [3, 0], escalateTo: 'manager' },
      restsOn: { '*': ['area', 'period', 'target-groups'] },
      outcomes: {
        'go-ahead': { title: 'Klartecken', approves: true },
        revise: {
          title: 'Revidera planen',
          reason: 'required',
          then: { kind: 'reopen', from: 'method-plan', except: ['overlap-choice', 'objection'] },
        },
        merged: { title: 'Slå ihop', reason: 'required', then: { kind: 'end', as: 'merged' } },
        stopped: { title: 'Stopp', reason: 'required', then: { kind: 'end', as: 'stopped' } },
      },
    },
  ],
};

/** One occurrence of a konceptdialog, lightly coordinated and quickly evaluated. */
export const tillfalle: LifecycleDefinition = {
  id: 'medborgardialog.tillfalle',
  version: 1,
  title: 'Tillfälle i en konceptdialog',
  policy: 'Policy för medborgar- och brukardialog, remissversion 2017-08-25',
  who: 'medborgardialog',
  form: 'konceptdialog',
  phases: [
    planOfOccurrence,
    lightCoordination,
    carryOut,
    document,
    analyse,
    spread,
    {
      ...followUp,
      steps: followUp.steps.map((step) => (step.id === 'evaluation' ? { ...step, tier: 'snabb' } : step)),
    },
  ],
  escalation,
  acts,
};
