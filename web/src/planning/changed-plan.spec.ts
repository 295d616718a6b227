import { changeOf } from './changed-plan';

const plan = {
  purpose: 'Tryggare vägar',
  question: 'Var?',
  areas: ['vega', 'jordbro'],
  periodFrom: '2027-01-11',
  periodTo: '2027-02-26',
  influenceLevel: 3,
  groups: ['barn'],
  methods: [{ method: 'Gåtur', principle: 'inkluderande' }],
  activities: [{ id: 'a', title: 'Gåtur', method: 'Gåtur', day: '2027-01-15' }],
  hours: 10,
};

describe('a form over the whole plan', () => {
  test('that is left as it is changes nothing', () => {
    expect(changeOf(plan, { ...plan, activities: [{ ...plan.activities[0], place: '' }] })).toEqual({
      changes: {},
      fields: [],
      parts: [],
    });
  });

  test('sends only what differs, and names the parts that answers rest on', () => {
    const { changes, fields, parts } = changeOf(plan, { ...plan, periodTo: '2027-03-05', hours: 12 });
    expect(changes).toEqual({ periodTo: '2027-03-05', hours: 12 });
    expect(fields.map(({ field }) => field)).toEqual(['periodTo', 'hours']);
    expect(parts).toEqual(['period']);
  });

  test('keeps the id of an activity whose day is moved, and no answer rests on that', () => {
    const moved = [{ ...plan.activities[0], day: '2027-01-18' }];
    expect(changeOf(plan, { ...plan, activities: moved })).toMatchObject({
      changes: { activities: moved },
      parts: [],
    });
  });

  test('cannot take a field out of it', () => {
    expect(changeOf(plan, { ...plan, purpose: '' }).changes).toEqual({});
  });

  test('half filled in names no part', () => {
    expect(changeOf({}, { question: 'Var?' }).parts).toEqual([]);
  });
});
