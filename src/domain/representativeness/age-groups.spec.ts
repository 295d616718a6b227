import { faultsOfAgeGroups, type AgeGroup } from './age-groups';
import { bandNames, bands } from './group';

const standard: readonly AgeGroup[] = bandNames.map((name) => ({
  from: bands[name][0],
  to: name === '80+' ? null : bands[name][1],
}));
const years: readonly AgeGroup[] = Array.from({ length: 101 }, (_, age) => ({
  from: age,
  to: age === 100 ? null : age,
}));
const without = (at: number): readonly AgeGroup[] => standard.filter((_, n) => n !== at);
const instead = (at: number, group: AgeGroup): readonly AgeGroup[] =>
  standard.map((one, n) => (n === at ? group : one));

describe('the age groups of population figures', () => {
  it.each([
    ['the bands of the comparison', standard],
    ['one-year ages', years],
    ['halves of a band', [{ from: 0, to: 5 }, { from: 6, to: 15 }, ...without(0)]],
  ])('may be %s', (_what, groups) => {
    expect(faultsOfAgeGroups(groups)).toEqual([]);
  });

  it.each([
    ['begin later than at birth', without(0), 0, 'from'],
    ['leave a gap', without(2), 2, 'from'],
    ['count an age twice', instead(1, { from: 15, to: 24 }), 1, 'from'],
    ['end with an upper limit', instead(5, { from: 80, to: 120 }), 5, 'to'],
    ['be open in the middle', instead(1, { from: 16, to: null }), 1, 'to'],
    ['end before they begin', instead(1, { from: 16, to: 15 }), 1, 'to'],
    ['cross two bands', [{ from: 0, to: 24 }, ...standard.slice(2)], 0, 'to'],
    ['cross two bands at the end', [...standard.slice(0, 4), { from: 65, to: null }], 4, 'to'],
  ])('never %s', (_what, groups, at, field) => {
    expect(faultsOfAgeGroups(groups)[0]).toMatchObject({ at, field });
  });
});
