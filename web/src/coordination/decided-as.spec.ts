import { decidedAs } from './decided-as';

const phase = (id: string) => ({ id, title: id, principles: [], steps: [] });
const phases = [phase('plan'), phase('coordinate'), phase('carry-out')];
const at = (phaseNumber: number, ended: string | null = null) =>
  decidedAs({ phase: { phaseNumber }, ended }, phases);

describe('a coordination decision', () => {
  test('was go ahead when the dialogue has gone on, whatever became of it', () => {
    expect(at(3)).toBe('go-ahead');
    expect(at(3, 'merged')).toBe('go-ahead');
  });

  test('was to merge or to stop when the dialogue ended there', () => {
    expect(at(2, 'merged')).toBe('merged');
    expect(at(2, 'stopped')).toBe('stopped');
  });

  test('was to revise the plan when it stands before, or is asked again', () => {
    expect(at(1)).toBe('revise');
    expect(at(2)).toBe('revise');
    expect(at(2, 'withdrawn')).toBe('revise');
  });
});
