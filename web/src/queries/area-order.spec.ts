import type { AreaItem } from '../../../src/contract/organisation';
import { inTree } from './area-order';

const area = (id: string, name: string, parent: string | null): AreaItem =>
  ({ id, name, parent, path: id }) as AreaItem;

it('areas stand under what they lie in, in Swedish order beside one another', () => {
  const areas = [
    area('town', 'Hela kommunen', null),
    area('oster', 'Öster', 'town'),
    area('syd', 'Syd', 'town'),
    area('alo', 'Ålö', 'syd'),
    area('uto', 'Utö', 'syd'),
    area('lost', 'Borta', 'unknown'),
  ];
  expect(inTree(areas).map(({ name }) => name)).toEqual([
    'Borta',
    'Hela kommunen',
    'Syd',
    'Utö',
    'Ålö',
    'Öster',
  ]);
});
