import { contact, done, lead } from '../../src/domain/definitions/parts';
import { punktdialog } from '../../src/domain/definitions/punktdialog';
import type { LifecycleDefinition, StepDefinition } from '../../src/domain/lifecycle/definition';

const single = (id: string): StepDefinition => ({
  id,
  title: `Mätsteg ${id}`,
  by: [lead],
  record: 'second-reading',
  due: { workingDays: 10 },
  outcomes: done,
});

/**
 * Six single steps and one for each receiving administration: the first names them, so one definition serves every N.
 * The phases are the product's own, so that the driver does what it does for them; nothing is due for a fortnight.
 */
export const benchDefinition: LifecycleDefinition = {
  ...punktdialog,
  id: 'bench.lifecycle',
  version: 1,
  title: 'Mätning: sex enkla steg och ett för varje förvaltning',
  phases: [
    {
      id: 'plan',
      title: 'Planera',
      principles: [],
      steps: [
        { ...single('name-receivers'), record: 'collection' },
        { ...single('state-question'), record: 'question' },
        single('third'),
      ],
    },
    {
      id: 'coordinate',
      title: 'Samordna',
      principles: [],
      steps: [
        {
          ...single('received'),
          by: [contact],
          each: 'receivers',
          record: 'reception',
          outcomes: { used: { title: 'Så använder vi resultatet' } },
        },
        single('fifth'),
      ],
    },
    {
      id: 'follow-up',
      title: 'Följ upp',
      principles: [],
      steps: [single('sixth'), single('last')],
    },
  ],
};

/** Decisions in one lifecycle with so many administrations. */
export const decisionsIn = (administrations: number): number => 6 + administrations;
