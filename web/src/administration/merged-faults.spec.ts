import { ProblemError } from '../api';
import { merged } from './merged-faults';

const problem = { type: '/problems/conflict', title: '', status: 409, code: 'conflict', instance: '/x' };

describe('several faults of one field', () => {
  it('are told in one go, after what they have in common', () => {
    const fault = new ProblemError({
      ...problem,
      detail: 'Avsluta först det som fortsätter',
      faults: [
        { path: 'validTo', code: 'a', message: 'Anna är chef här' },
        { path: 'validTo', code: 'b', message: 'Ansvaret för Vega' },
        { path: 'name', code: 'c', message: 'Uppgiften saknas' },
      ],
    });
    expect((merged(fault) as ProblemError).problem.faults).toEqual([
      {
        path: 'validTo',
        code: 'a',
        message: 'Avsluta först det som fortsätter. Anna är chef här. Ansvaret för Vega',
      },
      { path: 'name', code: 'c', message: 'Uppgiften saknas' },
    ]);
  });

  it('leaves everything else as it is', () => {
    const other = new Error('no');
    expect(merged(other)).toBe(other);
    const without = new ProblemError(problem);
    expect(merged(without)).toBe(without);
  });
});
