import { isAllowed, settingDescriptions, settingKeys, settingsOf } from './settings';

describe('a setting', () => {
  it('that nobody has set has its default', () => {
    expect(settingsOf([])).toEqual({ contactLoadThreshold: 3, smallCell: 5, overlapDays: 60 });
  });

  it('that has been set holds, and leaves the others as they are', () => {
    expect(settingsOf([{ key: 'smallCell', value: 10 }])).toEqual({
      contactLoadThreshold: 3,
      smallCell: 10,
      overlapDays: 60,
    });
  });

  it.each([['10'], [null], [2.5], [0], [101]])('set to %j is as if it were not set', (value) => {
    expect(settingsOf([{ key: 'smallCell', value }]).smallCell).toBe(5);
  });

  it('that is no longer known is passed over', () => {
    expect(Object.keys(settingsOf([{ key: 'moonPhase', value: 1 }]))).toEqual(settingKeys);
  });

  it.each(settingKeys)(
    '%s is allowed from its least to its greatest value, its default among them',
    (key) => {
      const { min, max, default: usual } = settingDescriptions[key];
      expect([min, usual, max].every((value) => isAllowed(key, value))).toBe(true);
      expect([min - 1, max + 1].some((value) => isAllowed(key, value))).toBe(false);
    },
  );
});
