import type { PhaseDefinition } from '../../lifecycle/definition';
import { chased, communicator, done, elected, lead, resident, serviceUser, wd } from '../parts';

/** Invitation, activities, collection. */
export const carryOut: PhaseDefinition = {
  id: 'carry-out',
  title: 'Genomför',
  principles: ['inkluderande'],
  steps: [
    {
      id: 'invite',
      title: 'Inbjudan publicerad',
      by: [communicator],
      informed: [resident],
      record: 'invitation',
      due: wd(5),
      clock: chased,
      outcomes: { done: { title: 'Klart', does: ['send-invitations'] } },
    },
    {
      id: 'activity',
      title: 'Aktivitet',
      each: 'activities',
      by: [lead],
      consulted: [elected],
      opens: { kind: 'settled', step: 'invite' },
      record: 'activity',
      clock: chased,
      outcomes: { held: { title: 'Genomförd' }, cancelled: { title: 'Inställd', reason: 'required' } },
    },
    {
      id: 'collect',
      title: 'Insamling',
      by: [lead],
      consulted: [resident, serviceUser],
      opens: { kind: 'settled', step: 'invite' },
      record: 'collection',
      due: { fact: 'collection-ends' },
      clock: chased,
      window: { from: 'collection-begins', to: 'collection-ends' },
      outcomes: done,
    },
  ],
};
