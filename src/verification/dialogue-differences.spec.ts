import { EMPTY } from '../domain/lifecycle/evolve';
import type { DialogueState } from '../domain/lifecycle/state';
import { dialogueDifferences, type DialogueRow } from './dialogue-differences';

const state: DialogueState = { ...EMPTY, sequence: 4, phase: 'plan', owner: 'skola', lead: 'anna' };
const row: DialogueRow = {
  id: '0190d3f0-0000-7000-8000-000000000001',
  number: 'KS 2026:1',
  sequence: 4,
  phase: 'plan',
  ended: null,
  ownerId: 'skola',
  leadId: 'anna',
  pausedUntil: null,
  nextDue: null,
  state,
};

describe('an open dialogue', () => {
  it('that nobody is asked in and that waits for nothing is lost', () => {
    const differences = dialogueDifferences(row, { kind: 'whole', state });
    expect(differences.map(({ invariant }) => invariant)).toEqual(['rest']);
  });

  it('that waits for a date rests', () => {
    expect(dialogueDifferences({ ...row, nextDue: new Date() }, { kind: 'whole', state })).toEqual([]);
  });

  it('that has ended rests', () => {
    const ended = { ...state, ended: 'archived' } as const;
    expect(
      dialogueDifferences({ ...row, ended: 'archived', state: ended }, { kind: 'whole', state: ended }),
    ).toEqual([]);
  });
});
