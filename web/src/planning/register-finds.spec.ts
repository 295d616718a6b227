import { registerFinds } from './register-finds';

const areas = [
  { id: 'haninge', path: 'haninge' },
  { id: 'norr', path: 'haninge.norr' },
  { id: 'vega', path: 'haninge.norr.vega' },
  { id: 'norra', path: 'haninge.norra' },
];
const duty = (unit: string, targetGroup: string | null, area: string | null) => ({
  ...{ unit, targetGroup, area },
  validFrom: '2020-01-01',
  validTo: null,
});
const found = (
  asked: { areas: string[]; groups: string[] },
  ...responsibilities: ReturnType<typeof duty>[]
) => registerFinds({ responsibilities }, areas, asked);

describe('the register finds', () => {
  test('those responsible for a target group of the plan', () => {
    expect(
      found(
        { areas: ['vega'], groups: ['barn'] },
        duty('skola', 'barn', null),
        duty('social', 'aldre', null),
      ),
    ).toEqual([{ unit: 'skola', grounds: ['target-group'] }]);
  });

  test.each([['vega'], ['norr'], ['haninge']])(
    'those responsible for an area that %s lies in, or that lies in it',
    (area) => {
      expect(found({ areas: [area], groups: [] }, duty('bygg', null, 'norr'))).toEqual([
        { unit: 'bygg', grounds: ['area'] },
      ]);
    },
  );

  test('nobody by an area that only begins with the same letters', () => {
    expect(found({ areas: ['norra'], groups: [] }, duty('bygg', null, 'norr'))).toEqual([]);
  });

  test('one responsible for a group in an area only where the plan has both', () => {
    const both = duty('skola', 'barn', 'norr');
    expect(found({ areas: ['vega'], groups: [] }, both)).toEqual([]);
    expect(found({ areas: ['vega'], groups: ['barn'] }, both)).toEqual([
      { unit: 'skola', grounds: ['target-group'] },
    ]);
  });

  test('a unit once, on all its grounds', () => {
    expect(
      found({ areas: ['vega'], groups: ['barn'] }, duty('x', 'barn', null), duty('x', null, 'vega')),
    ).toEqual([{ unit: 'x', grounds: ['target-group', 'area'] }]);
  });
});
