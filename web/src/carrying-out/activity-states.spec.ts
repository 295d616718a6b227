import { activityState, attendanceOf, totalOf } from './activity-states';

const walk = { day: '2027-01-15' };
const came = (group: string, count: number) => ({ attendance: [{ group, count }] });

describe('a planned activity', () => {
  test.each([
    ['2027-01-14', 'planned'],
    ['2027-01-15', 'today'],
    ['2027-01-16', 'unreported'],
  ])('seen on %s without a report is %s', (today, state) => {
    expect(activityState(walk, undefined, today)).toBe(state);
  });

  test('is held when it says who came, and cancelled when nobody did', () => {
    expect(activityState(walk, came('16-24/women', 3), '2027-01-15')).toBe('held');
    expect(activityState(walk, { attendance: [] }, '2027-01-15')).toBe('cancelled');
  });
});

test('those who came are counted by group over all activities', () => {
  const counted = attendanceOf([came('16-24/women', 3), came('Föräldrar', 2), came('16-24/women', 4)]);
  expect(counted).toEqual([
    { group: '16-24/women', count: 7 },
    { group: 'Föräldrar', count: 2 },
  ]);
  expect(totalOf(counted)).toBe(9);
});
