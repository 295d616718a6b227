import type { AreaItem } from '../../../src/contract/organisation';
import { areaTree, idsOf } from './area-tree';

const area = (id: string, name: string, parent: string | null): AreaItem => ({
  ...{ id, name, parent },
  path: id,
  version: '1',
});
const areas = [
  area('haninge', 'Hela Haninge', null),
  area('norr', 'Norr', 'haninge'),
  area('vega', 'Vega', 'norr'),
  area('dalaro', 'Dalarö', 'norr'),
  area('syd', 'Syd', 'haninge'),
  area('jordbro', 'Jordbro', 'syd'),
];

describe('the tree of areas', () => {
  test('holds every area once, under the one round it', () => {
    expect(idsOf(areaTree(areas))).toEqual(['haninge', 'norr', 'vega', 'dalaro', 'syd', 'jordbro']);
  });

  test('shows what matches with what is round it', () => {
    expect(idsOf(areaTree(areas, 'dalaro'))).toEqual(['haninge', 'norr', 'dalaro']);
  });

  test('shows all within what matches', () => {
    expect(idsOf(areaTree(areas, 'Norr'))).toEqual(['haninge', 'norr', 'vega', 'dalaro']);
  });

  test('is empty where nothing matches', () => {
    expect(areaTree(areas, 'Nynäshamn')).toEqual([]);
  });

  test('puts an area whose surrounding one is not known at the top', () => {
    expect(idsOf(areaTree([area('vega', 'Vega', 'norr')]))).toEqual(['vega']);
  });
});
