import { initialsOf, marksOf } from './initials';

describe('the mark of a unit', () => {
  test.each([
    ['Socialförvaltningen', 'SOC'],
    ['Kultur- och fritidsförvaltningen', 'KF'],
    ['Enheten för kommunikation och marknadsföring', 'EKM'],
    ['Äldreförvaltningen', 'ÄLD'],
    ['Idrotts-, kultur- och fritidsnämnden', 'IKF'],
  ])('of %s is %s', (name, mark) => {
    expect(initialsOf(name)).toBe(mark);
  });

  it('tells more where another has the same, and is left as it is where none has', () => {
    const names = [
      'Idrotts- och föreningsförvaltningen',
      'Individ- och familjeomsorgsförvaltningen',
      'Socialförvaltningen',
      'Socialnämnden',
      'Kultur- och fritidsförvaltningen',
    ];
    expect(Object.fromEntries(marksOf(names))).toEqual({
      'Idrotts- och föreningsförvaltningen': 'IDF',
      'Individ- och familjeomsorgsförvaltningen': 'INF',
      Socialförvaltningen: 'SOF',
      Socialnämnden: 'SON',
      'Kultur- och fritidsförvaltningen': 'KF',
    });
  });

  it('is found for names no letters tell apart', () => {
    const names = ['Enheten för stöd', 'Enheten för skola', 'Enheten för samhälle'];
    expect([...marksOf(names).keys()].toSorted()).toEqual(names.toSorted());
  });
});
