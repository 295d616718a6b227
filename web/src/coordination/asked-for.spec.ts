import type { WholePlan } from '../../../src/domain/records/whole-plan';
import { isAskedFor } from './asked-for';

const walk = { title: 'Gåtur', method: 'gåtur', day: '2027-01-15' };
const before: WholePlan = {
  purpose: 'Tryggare vägar',
  question: 'Var?',
  areas: ['vega'],
  periodFrom: '2027-01-11',
  periodTo: '2027-02-26',
  influenceLevel: 3,
  groups: [],
  methods: [],
  activities: [walk],
  evaluationTier: 'snabb',
  affectedAdministrations: [],
};
const restsOn = ['question', 'area', 'period', 'methods'];

const asks = (field: keyof WholePlan, value: unknown): boolean =>
  isAskedFor(restsOn, field, { before, after: { ...before, [field]: value } });

describe('an answer is asked for again', () => {
  test.each<[keyof WholePlan, unknown]>([
    ['areas', ['vega', 'jordbro']],
    ['periodTo', '2027-03-05'],
    ['collectionEnds', '2027-02-01'],
    ['purpose', 'Tryggare skolvägar'],
    ['methods', [{ method: 'Enkät', principle: 'strukturerad' }]],
    ['activities', [{ ...walk, title: 'Öppet möte' }]],
  ])('because of %s', (field, value) => {
    expect(asks(field, value)).toBe(true);
  });

  test.each<[keyof WholePlan, unknown]>([
    ['groups', ['unga']],
    ['boardDate', '2026-12-10'],
    ['influenceLevel', 4],
    ['activities', [{ ...walk, day: '2027-01-16' }]],
  ])('not because of %s', (field, value) => {
    expect(asks(field, value)).toBe(false);
  });

  test('not because of the day of an activity, though the methods have changed beside it', () => {
    const after = {
      ...before,
      methods: [{ method: 'Enkät', principle: 'strukturerad' }],
      activities: [{ ...walk, day: '2027-01-16' }],
    };
    expect(isAskedFor(restsOn, 'activities', { before, after })).toBe(false);
    expect(isAskedFor(restsOn, 'methods', { before, after })).toBe(true);
  });
});
