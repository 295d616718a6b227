import type { PhaseDefinition } from '../../lifecycle/definition';
import { analyst, chased, done, lead, wd } from '../parts';

/** From contributions to conclusions that another has read. */
export const analyse: PhaseDefinition = {
  id: 'analyse',
  title: 'Analysera',
  principles: ['långsiktigt'],
  entering: ['compute-representativeness'],
  steps: [
    {
      id: 'coding',
      title: 'Kodning',
      by: [analyst],
      consulted: [lead],
      record: 'coding',
      due: wd(15),
      clock: chased,
      outcomes: done,
    },
    {
      id: 'representativeness',
      title: 'Representativitet',
      by: [analyst],
      record: 'representativeness',
      due: wd(10),
      clock: chased,
      outcomes: done,
    },
    {
      id: 'conclusions',
      title: 'Slutsatser',
      by: [lead],
      record: 'conclusions',
      due: wd(10),
      clock: chased,
      outcomes: done,
    },
    {
      id: 'second-reader',
      title: 'Kvalitetsgranskning',
      by: [analyst],
      notBy: 'conclusions',
      record: 'second-reading',
      due: wd(5),
      clock: chased,
      outcomes: {
        approved: { title: 'Godkänd', approves: true },
        returned: { title: 'Åter', reason: 'required', then: { kind: 'reopen', from: 'conclusions' } },
      },
    },
  ],
};
