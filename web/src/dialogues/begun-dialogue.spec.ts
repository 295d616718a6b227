import type { CreateDialogue } from '../../../src/contract/dialogue';
import { isBegun, takenUp } from './begun-dialogue';

const blank = {
  definition: '',
  title: '',
  owner: 'ssn',
  lead: 'lena',
  conceptId: '',
} as unknown as CreateDialogue;
const offered = {
  definitions: [{ id: 'medborgardialog.punktdialog' }],
  owners: [{ id: 'ssn' }, { id: 'kfn' }],
};

describe('a dialogue not yet begun', () => {
  it('is taken up as it was left', () => {
    const left = { ...blank, title: 'Trygga vägar', owner: 'kfn', lead: 'karin', initiator: 'official' };
    expect(takenUp(left, blank, offered)).toEqual(left);
  });

  it('loses a choice that is offered no longer, and who leads it with its owner', () => {
    const left = { ...blank, definition: 'gone', title: 'Kvar', owner: 'gone', lead: 'karin' };
    expect(takenUp(left, blank, offered)).toEqual({ ...blank, title: 'Kvar' });
  });

  it.each([null, 'x', { title: 7 }, { initiator: 'somebody' }])(
    'begins anew on what is no draft: %j',
    (held) => {
      expect(takenUp(held, blank, offered)).toEqual(blank);
    },
  );

  it('is begun when something differs from the blank form', () => {
    expect(isBegun({ ...blank, title: 'T' }, blank)).toBe(true);
    expect(isBegun({ ...blank, owner: 'kfn' }, blank)).toBe(true);
    expect(isBegun({ ...blank, initiator: undefined } as unknown as CreateDialogue, blank)).toBe(false);
  });
});
