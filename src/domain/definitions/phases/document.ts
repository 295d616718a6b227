import type { PhaseDefinition } from '../../lifecycle/definition';
import { chased, dataSteward, done, lead, registrar, wd } from '../parts';

/** The raw material, classified and registered. */
export const document: PhaseDefinition = {
  id: 'document',
  title: 'Dokumentera',
  principles: ['långsiktigt'],
  entering: ['verify-files'],
  steps: [
    {
      id: 'raw-data',
      title: 'Rådata registrerad',
      each: 'data-sets',
      by: [dataSteward],
      consulted: [lead],
      record: 'data-set',
      due: wd(10),
      clock: chased,
      outcomes: done,
    },
    {
      id: 'privacy-review',
      title: 'Personuppgifter och sekretess',
      by: [dataSteward],
      consulted: [registrar],
      record: 'classification',
      due: wd(10),
      clock: chased,
      outcomes: done,
    },
    {
      id: 'register',
      title: 'Diarieföring',
      by: [registrar],
      record: 'registration',
      due: wd(5),
      clock: chased,
      outcomes: done,
    },
  ],
};
