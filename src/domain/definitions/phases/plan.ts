import type { PhaseDefinition } from '../../lifecycle/definition';
import { chased, committee, communicator, coordinator, dataSteward, done, elected, lead, wd } from '../parts';

/** From a question to a mandate. */
export const plan: PhaseDefinition = {
  id: 'plan',
  title: 'Planera',
  principles: ['strukturerad', 'inkluderande', 'komplement'],
  steps: [
    {
      id: 'state-question',
      title: 'Formulera frågan',
      by: [lead],
      record: 'question',
      due: wd(10),
      clock: chased,
      outcomes: done,
    },
    {
      id: 'influence-check',
      title: 'Är frågan påverkbar?',
      by: [lead, { role: 'administration-contact', unit: 'deciding' }],
      consulted: [committee],
      record: 'influence',
      due: wd(10),
      clock: chased,
      outcomes: {
        open: { title: 'Påverkbar' },
        'information-only': {
          title: 'Endast information',
          reason: 'required',
          then: { kind: 'end', as: 'information' },
        },
      },
    },
    {
      id: 'known-already',
      title: 'Det vi redan vet',
      by: [lead],
      consulted: [coordinator],
      record: 'known-already',
      due: wd(5),
      clock: chased,
      outcomes: done,
    },
    {
      id: 'target-groups',
      title: 'Målgruppsanalys',
      by: [lead],
      consulted: [coordinator],
      record: 'target-groups',
      due: wd(10),
      clock: chased,
      outcomes: done,
    },
    {
      id: 'method-plan',
      title: 'Metod- och resursplan',
      by: [lead],
      consulted: [communicator, dataSteward],
      record: 'plan',
      due: wd(10),
      clock: chased,
      outcomes: done,
    },
    {
      id: 'mandate',
      title: 'Uppdrag',
      by: [committee],
      informed: [elected],
      record: 'mandate',
      due: { fact: 'board-date' },
      clock: chased,
      restsOn: { '*': ['question', 'influence-level'] },
      outcomes: {
        given: { title: 'Uppdrag givet', approves: true },
        'referred-back': {
          title: 'Återremiss',
          reason: 'required',
          then: { kind: 'reopen', from: 'state-question' },
        },
        refused: { title: 'Avslag', reason: 'required', then: { kind: 'end', as: 'refused' } },
      },
    },
  ],
};
