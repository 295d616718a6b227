import { initialsOf } from './initials';

describe('the mark of a unit', () => {
  test.each([
    ['Socialförvaltningen', 'SOC'],
    ['Kultur- och fritidsförvaltningen', 'KF'],
    ['Enheten för kommunikation och marknadsföring', 'EKM'],
    ['Äldreförvaltningen', 'ÄLD'],
  ])('of %s is %s', (name, mark) => {
    expect(initialsOf(name)).toBe(mark);
  });
});
