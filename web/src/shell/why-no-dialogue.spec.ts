import { ProblemError, Unreachable } from '../api';
import { whyNoDialogue } from './why-no-dialogue';

const answered = (status: number): ProblemError =>
  new ProblemError({ type: '/problems/no', title: 'Nej', status, code: 'no', instance: '/' });

describe('a dialogue that could not be read', () => {
  it('is closed to who may not', () => {
    expect(whyNoDialogue(answered(403))).toBe('closed');
  });

  it.each([404, 422])('is not there: %i', (status) => {
    expect(whyNoDialogue(answered(status))).toBe('gone');
  });

  it('may come of another try when the API failed or did not answer', () => {
    expect(whyNoDialogue(answered(503))).toBeNull();
    expect(whyNoDialogue(new Unreachable())).toBeNull();
  });
});
