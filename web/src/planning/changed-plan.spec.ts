import { changeOf, withChanges } from './changed-plan';

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

  test('cannot take out of it what no plan is without', () => {
    expect(changeOf(plan, { ...plan, purpose: '' }).changes).toEqual({});
  });

  test('takes out what has been emptied, and nothing that it did not have', () => {
    const dated = { ...plan, boardDate: '2026-12-10', receivers: ['social'] };
    const { changes, fields } = changeOf(dated, { ...dated, boardDate: '', receivers: [], decisionDate: '' });
    expect(changes).toEqual({ boardDate: null, receivers: null });
    expect(fields.map(({ field, after }) => [field, after])).toEqual([
      ['boardDate', null],
      ['receivers', null],
    ]);
  });

  test('is taken up with what has been taken out still out', () => {
    const dated = { ...plan, boardDate: '2026-12-10' };
    const taken = withChanges(dated, { boardDate: null, hours: 12 });
    expect(taken).toEqual({ ...plan, hours: 12 });
    expect(changeOf(dated, taken).changes).toEqual({ boardDate: null, hours: 12 });
  });

  test('half filled in names no part', () => {
    expect(changeOf({}, { question: 'Var?' }).parts).toEqual([]);
  });
});
