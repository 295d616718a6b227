import type { LifecycleDefinition, PhaseDefinition } from '../lifecycle/definition';
import { acts, chased, coordinator, escalation, lead, wd } from './parts';
import { coordinate } from './phases/coordinate';
import { plan } from './phases/plan';

const season: PhaseDefinition = {
  id: 'season',
  title: 'Säsong',
  principles: ['långsiktigt'],
  steps: [
    {
      id: 'season-summary',
      title: 'Säsongens sammanfattning',
      by: [lead],
      consulted: [coordinator],
      opensBefore: 20,
      record: 'season-summary',
      due: { fact: 'season-ends' },
      clock: chased,
      outcomes: { done: { title: 'Klart' } },
    },
    {
      id: 'continue',
      title: 'Ska konceptet fortsätta?',
      by: [coordinator],
      informed: [lead],
      record: 'continuation',
      due: wd(10),
      clock: chased,
      outcomes: {
        // The answer names the next season's end, and the summary is asked again before it.
        continue: { title: 'Fortsätt', then: { kind: 'reopen', from: 'season-summary' } },
        change: {
          title: 'Ändra konceptet',
          reason: 'required',
          then: {
            kind: 'reopen',
            from: 'state-question',
            // Asked again only if the changed plan touches what they rest on.
            except: ['mandate', 'statement', 'overlap-choice', 'condition-answer'],
          },
        },
        end: { title: 'Avsluta', reason: 'required', then: { kind: 'end', as: 'completed' } },
      },
    },
  ],
};

/** The concept of a recurring medborgardialog: coordinated once, looked back on every season. */
export const konceptdialog: LifecycleDefinition = {
  id: 'medborgardialog.konceptdialog',
  version: 1,
  title: 'Konceptdialog',
  policy: 'Policy för medborgar- och brukardialog, remissversion 2017-08-25',
  who: 'medborgardialog',
  form: 'konceptdialog',
  phases: [plan, coordinate, season],
  escalation,
  acts,
};
