import { earlierRows } from './earlier-rows';

describe('what is known already', () => {
  test('has a row for each dialogue the register knows', () => {
    expect(earlierRows([{ id: 'a' }])).toEqual([{ dialogueId: 'a', reuse: '', reason: '' }]);
  });

  test('keeps what was answered the round before, and what the register does not know', () => {
    expect(
      earlierRows(
        [{ id: 'a' }, { id: 'b' }],
        [
          { title: 'Gammal enkät', reason: 'För gammal' },
          { dialogueId: 'b', reuse: 'Gåturer' },
        ],
      ),
    ).toEqual([
      { dialogueId: 'a', reuse: '', reason: '' },
      { dialogueId: 'b', reuse: 'Gåturer', reason: '' },
      { title: 'Gammal enkät', reuse: '', reason: 'För gammal' },
    ]);
  });
});
