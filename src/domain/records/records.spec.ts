import { brukardialog } from '../definitions/brukardialog';
import { punktdialog } from '../definitions/punktdialog';
import { EMPTY } from '../lifecycle/evolve';
import { impliedByCollection } from './collected';
import { impliedByDecision, reviewOf } from './commitments';
import { impliedByStatement } from './conditions';
import { addMonths } from './dates';
import { impliedByPlan } from './plan-implies';
import { changedFields, differences, type WholePlan } from './whole-plan';

const walk = { id: 'a1', title: 'Gåtur i Vega', method: 'gåtur', day: '2027-01-15' };
const plan: WholePlan = {
  purpose: 'Tryggare gångvägar',
  question: 'Var känns det otryggt att gå?',
  areas: ['vega'],
  periodFrom: '2026-12-01',
  periodTo: '2027-02-01',
  influenceLevel: 3,
  decidingCommittee: 'stadsbyggnadsnamnden',
  groups: ['unga'],
  methods: [{ method: 'gåtur', principle: 'inkluderande' }],
  activities: [walk],
  boardDate: '2026-12-10',
  collectionBegins: '2026-12-15',
  collectionEnds: '2027-01-31',
  decisionDate: '2027-04-01',
  evaluationTier: 'snabb',
  affectedAdministrations: ['social'],
};
const organisation = { homes: {}, administrationOf: { stadsbyggnadsnamnden: 'stadsbyggnad' } };

describe('a changed plan', () => {
  test('names every field when it is the first', () => {
    expect(changedFields(null, plan)).toHaveLength(6);
  });

  test.each<[string, Partial<WholePlan>, readonly string[]]>([
    ['purpose', { purpose: 'Annat' }, ['question']],
    ['deciding committee', { decidingCommittee: 'socialnamnden' }, ['influence-level']],
    ['areas', { areas: ['vega', 'jordbro'] }, ['area']],
    ['last day of the collection', { collectionEnds: '2027-01-20' }, ['period']],
    ['target groups', { groups: ['aldre'] }, ['target-groups']],
    ['methods', { methods: [{ method: 'enkät', principle: 'strukturerad' }] }, ['methods']],
    ['day of an activity', { activities: [{ ...walk, day: '2027-01-16' }] }, []],
    ['board date', { boardDate: '2026-12-11' }, []],
  ])('in its %s names exactly the fields that differ', (_name, change, fields) => {
    expect(changedFields(plan, { ...plan, ...change })).toEqual(fields);
  });

  test('is the same whatever the order its areas and groups are named in', () => {
    const both = { ...plan, areas: ['vega', 'jordbro'] };
    expect(changedFields(both, { ...both, areas: ['jordbro', 'vega'] })).toEqual([]);
  });

  test('is compared field by field, lists by what came and went', () => {
    expect(differences({ ...plan }, { ...plan, areas: ['jordbro'], boardDate: undefined })).toEqual([
      { field: 'areas', before: ['vega'], after: ['jordbro'], added: ['jordbro'], removed: ['vega'] },
      { field: 'boardDate', before: '2026-12-10', after: null },
    ]);
  });
});

describe('a plan', () => {
  const affected = [
    { id: 'social', unit: 'social', grounds: ['target-group'] },
    { id: 'kultur', unit: 'kultur', grounds: ['area'] },
  ];
  const planned = { definition: punktdialog, state: { owner: 'stadsbyggnad' }, organisation };
  const implied = impliedByPlan(plan, { affected, overlaps: [] }, planned);

  test('gives the dates the clocks run by and the committee that decides', () => {
    expect(implied.facts).toEqual({
      'board-date': '2026-12-10',
      'collection-begins': '2026-12-15',
      'collection-ends': '2027-01-31',
      'decision-date': '2027-04-01',
      'influence-level': 3,
      'evaluation-tier': 'snabb',
      'deciding-committee': 'stadsbyggnadsnamnden',
      'deciding-administration': 'stadsbyggnad',
    });
  });

  test('says of what it no longer has that it holds no longer', () => {
    const without = { ...plan, boardDate: undefined, decidingCommittee: undefined };
    const { facts } = impliedByPlan(without, { affected, overlaps: [] }, { ...planned, before: plan });
    expect(facts).toMatchObject({
      'board-date': null,
      'deciding-committee': null,
      'deciding-administration': null,
      'decision-date': '2027-04-01',
    });
  });

  test('asks an administration once, on all its grounds', () => {
    expect(implied.sets?.['affected-administrations']).toEqual([
      { id: 'social', unit: 'social', grounds: ['chosen', 'target-group'] },
      { id: 'kultur', unit: 'kultur', grounds: ['area'] },
    ]);
  });

  test('gives its result to those asked and to the deciding committee, or to those it names', () => {
    expect(implied.sets?.receivers?.map(({ id }) => id)).toEqual([
      'social',
      'kultur',
      'stadsbyggnadsnamnden',
    ]);
    const named = impliedByPlan({ ...plan, receivers: [] }, { affected, overlaps: [] }, planned);
    expect(named.sets?.receivers?.map(({ id }) => id)).toEqual(['stadsbyggnadsnamnden']);
  });

  test('of a brukardialog gives its result to the own management', () => {
    const own = impliedByPlan(plan, { affected, overlaps: [] }, { ...planned, definition: brukardialog });
    expect(own.sets?.receivers?.map(({ id }) => id)).toEqual(['stadsbyggnad']);
  });

  test('dates its activities', () => {
    expect(implied.sets?.activities).toEqual([{ id: 'a1', unit: 'stadsbyggnad', due: '2027-01-15' }]);
  });
});

describe('a statement', () => {
  test('makes its conditions tasks of the owner', () => {
    expect(impliedByStatement([{ id: 'c1' }], 'social', { ...EMPTY, owner: 'stadsbyggnad' })).toEqual({
      sets: { conditions: [{ id: 'c1', unit: 'stadsbyggnad', group: 'social' }] },
    });
  });

  test('given anew replaces the conditions of the same administration only', () => {
    const sets = {
      conditions: [
        { id: 'c1', unit: 'o', group: 'social' },
        { id: 'c2', unit: 'o', group: 'kultur' },
      ],
    };
    expect(impliedByStatement([], 'social', { owner: 'o', sets }).sets).toEqual({
      conditions: [{ id: 'c2', unit: 'o', group: 'kultur' }],
    });
  });

  test('without conditions changes nothing', () => {
    expect(impliedByStatement([], 'social', EMPTY)).toEqual({});
  });
});

describe('a decision', () => {
  test('has each commitment reviewed at 3, 6 and 12 months from its date', () => {
    const reviews = impliedByDecision('2027-04-01', [{ id: 'c1', ownerUnit: 'social' }]).adds?.[
      'commitment-reviews'
    ];
    expect(reviews?.map(({ due }) => due)).toEqual(['2027-07-01', '2027-10-01', '2028-04-01']);
    expect(reviews?.every(({ group, unit }) => group === 'c1' && unit === 'social')).toBe(true);
    expect(reviews?.map(({ id }) => reviewOf(id).months)).toEqual([3, 6, 12]);
  });

  test.each([
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2027-01-31', 12, '2028-01-31'],
    ['2026-12-15', 12, '2027-12-15'],
  ])('of %s is looked at after %i months on %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });
});

describe('a collection', () => {
  test('adds receivers to those of the plan, each once', () => {
    const sets = { receivers: [{ id: 'social', unit: 'social' }] };
    expect(impliedByCollection(['d1'], ['social', 'kultur'], { owner: 'o', sets }).sets).toEqual({
      'data-sets': [{ id: 'd1', unit: 'o' }],
      receivers: [
        { id: 'social', unit: 'social' },
        { id: 'kultur', unit: 'kultur' },
      ],
    });
  });
});
