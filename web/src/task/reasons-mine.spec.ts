import { reasonsMine, roleIn, unitIn, type Authority } from './reasons-mine';

const held = (role: string, unit: string, holder = 'anna'): Authority => ({
  ...{ role, unit, holder },
  roleTitle: role,
  unitName: unit,
  holderName: holder,
  asDeputy: holder !== 'anna',
});

describe('a task is mine', () => {
  test.each<[string, readonly string[], Authority]>([
    ['by a role that sits anywhere', ['coordinator'], held('coordinator', 'strategisk')],
    ['by a role in the unit that is asked', ['manager@social'], held('manager', 'social')],
    ['in person', ['project-lead:anna'], held('project-lead', 'bygg')],
    [
      'as deputy for the one it asks in person',
      ['project-lead:omar'],
      held('project-lead', 'kultur', 'omar'),
    ],
  ])('%s', (_why, asked, authority) => {
    expect(reasonsMine(asked, { authorities: [held('analyst', 'x'), authority] })).toEqual([authority]);
  });

  test('by the own role before a deputyship', () => {
    const [deputy, own] = [held('manager', 'social', 'eva'), held('manager', 'social')];
    expect(reasonsMine(['manager@social'], { authorities: [deputy, own] })).toEqual([own, deputy]);
  });

  test('not by the same role elsewhere', () => {
    expect(reasonsMine(['manager@social'], { authorities: [held('manager', 'kultur')] })).toEqual([]);
  });
});

test('a party key says its role and, where there is one, its unit', () => {
  expect(['coordinator', 'manager@social', 'project-lead:anna'].map(roleIn)).toEqual([
    'coordinator',
    'manager',
    'project-lead',
  ]);
  expect(['coordinator', 'manager@social', 'project-lead:anna'].map(unitIn)).toEqual([
    undefined,
    'social',
    undefined,
  ]);
});
