import type { LifecycleDefinition, StepDefinition } from '../../src/domain/lifecycle/definition';

const step = (id: string, more: Partial<StepDefinition> = {}): StepDefinition => ({
  id,
  title: id,
  by: [{ role: 'project-lead', unit: 'lead' }],
  outcomes: { done: { title: 'Klart' } },
  due: { workingDays: 10 },
  clock: { remind: [3, 0], escalateTo: 'manager' },
  ...more,
});

/** The least that shows everything the register does: a step, one for each administration, and a way to end. */
export const smallDefinition: LifecycleDefinition = {
  id: 'test.small',
  version: 1,
  title: 'Liten',
  policy: 'Ingen',
  who: 'medborgardialog',
  form: 'punktdialog',
  phases: [
    { id: 'plan', title: 'Planera', principles: [], steps: [step('state-question')] },
    {
      id: 'coordinate',
      title: 'Samordna',
      principles: [],
      steps: [
        step('statement', {
          by: [{ role: 'administration-contact', unit: 'member' }],
          each: 'affected-administrations',
          clock: { remind: [3, 0], escalateTo: 'manager', silence: { after: 5, outcome: 'no-answer' } },
          outcomes: {
            supports: { title: 'Tillstyrker', approves: true },
            objects: { title: 'Avstyrker', reason: 'required' },
            'no-answer': { title: 'Inget svar' },
          },
        }),
      ],
    },
    { id: 'follow-up', title: 'Följ upp', principles: [], steps: [step('close')] },
  ],
  escalation: step('escalation', {
    by: [{ role: 'manager', unit: 'member' }],
    outcomes: { handled: { title: 'Hanterat' } },
  }),
  acts: {
    claim: { title: 'Ta', by: ['performer'] },
    release: { title: 'Lämna', by: ['performer'] },
    assign: { title: 'Tilldela', by: [{ role: 'manager', unit: 'member' }] },
    remind: { title: 'Påminn', by: [{ role: 'project-lead', unit: 'lead' }] },
    extend: { title: 'Förläng', by: [{ role: 'project-lead', unit: 'lead' }] },
    'change-plan': { title: 'Ändra planen', by: [{ role: 'project-lead', unit: 'lead' }] },
    pause: { title: 'Pausa', by: [{ role: 'project-lead', unit: 'lead' }] },
    resume: { title: 'Återuppta', by: [{ role: 'project-lead', unit: 'lead' }] },
    withdraw: { title: 'Dra tillbaka', by: [{ role: 'project-lead', unit: 'lead' }] },
    merge: { title: 'Slå ihop', by: [{ role: 'coordinator', unit: 'any' }] },
    'hand-over': { title: 'Lämna över', by: [{ role: 'coordinator', unit: 'any' }] },
    propose: { title: 'Föreslå', by: [{ role: 'project-lead', unit: 'lead' }] },
    'declare-conflict': { title: 'Anmäl jäv', by: ['oneself'] },
    read: { title: 'Läsa', by: ['staff'] },
  },
};
