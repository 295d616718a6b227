import type { PhaseDefinition } from '../../lifecycle/definition';
import { atOnce, chased, contact, coordinator, itsManager, lead, wd } from '../parts';

/** What everybody concerned says before the dialogue starts. */
export const coordinate: PhaseDefinition = {
  id: 'coordinate',
  title: 'Samordna',
  principles: ['strukturerad'],
  steps: [
    {
      id: 'statement',
      title: 'Yttrande',
      each: 'affected-administrations',
      by: [contact],
      consulted: [itsManager],
      record: 'statement',
      due: wd(10),
      clock: { ...chased, silence: { after: 5, outcome: 'no-answer' } },
      restsOn: {
        '*': ['question', 'area', 'period', 'target-groups', 'methods'],
        chosen: ['question', 'area', 'period', 'target-groups', 'methods'],
        overlap: ['area', 'period', 'target-groups'],
        area: ['question', 'area', 'period'],
        'target-group': ['question', 'target-groups', 'methods'],
      },
      outcomes: {
        supports: { title: 'Tillstyrker', approves: true },
        'supports-on-condition': { title: 'Tillstyrker med villkor', reason: 'required', approves: true },
        objects: { title: 'Avstyrker', reason: 'required' },
        'proposes-merge': { title: 'Föreslår sammanslagning', reason: 'required' },
        abstains: { title: 'Avstår, jäv', reason: 'required' },
        'no-answer': { title: 'Inget svar' },
      },
    },
    {
      id: 'overlap-choice',
      title: 'Överlapp',
      each: 'overlaps',
      by: [lead],
      consulted: [{ role: 'project-lead', unit: 'member' }],
      opens: atOnce,
      record: 'overlap-choice',
      due: wd(10),
      clock: chased,
      restsOn: { '*': ['area', 'period', 'target-groups'] },
      outcomes: {
        coordinate: { title: 'Samordna', reason: 'required' },
        merge: { title: 'Slå ihop', reason: 'required' },
        delimit: { title: 'Avgränsa', reason: 'required' },
        proceed: { title: 'Fortsätt ändå', reason: 'required' },
      },
    },
    {
      id: 'condition-answer',
      title: 'Svar på villkor',
      each: 'conditions',
      by: [lead],
      informed: [contact],
      opens: atOnce,
      record: 'condition-answer',
      due: wd(10),
      clock: chased,
      outcomes: {
        accepted: { title: 'Villkoret uppfylls' },
        declined: { title: 'Villkoret uppfylls inte', reason: 'required' },
      },
    },
    {
      id: 'coordination-decision',
      title: 'Samordningsbeslut',
      by: [coordinator],
      informed: [lead, contact],
      record: 'coordination-decision',
      due: wd(5),
      clock: chased,
      restsOn: { '*': ['question', 'influence-level', 'area', 'period', 'target-groups', 'methods'] },
      outcomes: {
        'go-ahead': { title: 'Klartecken', approves: true },
        revise: {
          title: 'Revidera planen',
          reason: 'required',
          then: {
            kind: 'reopen',
            from: 'method-plan',
            // Asked again only if the revised plan changes what they rest on.
            except: ['mandate', 'statement', 'overlap-choice', 'condition-answer'],
          },
        },
        merged: { title: 'Slå ihop', reason: 'required', then: { kind: 'end', as: 'merged' } },
        stopped: { title: 'Stopp', reason: 'required', then: { kind: 'end', as: 'stopped' } },
      },
    },
  ],
};
