import type { PhaseDefinition } from '../../lifecycle/definition';
import {
  chased,
  committee,
  communicator,
  contact,
  elected,
  itsCommittee,
  lead,
  resident,
  wd,
} from '../parts';

/** What came of it, told to everybody it concerns. */
export const spread: PhaseDefinition = {
  id: 'spread',
  title: 'Sprid',
  principles: ['komplement', 'långsiktigt'],
  steps: [
    {
      id: 'publish',
      title: 'Resultat publicerat',
      by: [communicator],
      informed: [resident, elected],
      record: 'publication',
      due: wd(10),
      clock: chased,
      outcomes: { done: { title: 'Klart', does: ['publish-results'] } },
    },
    {
      id: 'feedback',
      title: 'Återkoppling till deltagare',
      by: [lead],
      informed: [resident],
      record: 'feedback',
      due: wd(10),
      clock: chased,
      outcomes: { done: { title: 'Klart', does: ['send-feedback'] } },
    },
    {
      id: 'received',
      title: 'Mottaget',
      each: 'receivers',
      by: [contact, itsCommittee],
      opens: { kind: 'settled', step: 'publish' },
      record: 'reception',
      due: wd(20),
      clock: chased,
      outcomes: { used: { title: 'Så använder vi resultatet' } },
    },
    {
      id: 'decision',
      title: 'Beslut och åtaganden',
      by: [committee],
      consulted: [elected],
      record: 'decision',
      due: { fact: 'decision-date' },
      clock: chased,
      outcomes: {
        commitments: { title: 'Beslut med åtaganden' },
        none: { title: 'Inga åtaganden', reason: 'required' },
      },
    },
  ],
};
