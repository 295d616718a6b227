import { punktdialog } from '../definitions/punktdialog';
import { heldUpBy } from './held-up';

const ids = (step: string): readonly string[] => heldUpBy(punktdialog, step).map(({ id }) => id);

describe('what a step holds up', () => {
  it('is every later step of its phase that waits for all before it', () => {
    expect(ids('mandate')).toEqual(['statement']);
    expect(ids('statement')).toEqual(['coordination-decision']);
  });

  it('is also a step that names it', () => {
    expect(ids('invite')).toEqual(['activity', 'collect']);
    expect(ids('evaluation')).toEqual(['lessons', 'close']);
  });

  it('is nothing for the last step, and for an escalation', () => {
    expect(ids('close')).toEqual([]);
    expect(ids('escalation')).toEqual([]);
  });
});
