import type { ProfileArea } from '../profile';

const part = (
  id: string,
  name: string,
  places: readonly (readonly [string, string])[],
): readonly ProfileArea[] => [
  { id, name, path: `haninge.${id}` },
  ...places.map(([place, called]) => ({ id: place, name: called, path: `haninge.${id}.${place}` })),
];

/** How many live in each part is not known: staff enter it. */
export const areas: readonly ProfileArea[] = [
  { id: 'haninge', name: 'Hela Haninge', path: 'haninge' },
  ...part('norr', 'Norr', [
    ['brandbergen', 'Brandbergen'],
    ['gudo', 'Gudö'],
    ['vendelso', 'Vendelsö'],
    ['vega', 'Vega'],
    ['norrby', 'Norrby'],
    ['dalaro', 'Dalarö'],
    ['orno', 'Ornö'],
  ]),
  ...part('central', 'Central', [['handen', 'Handen']]),
  ...part('syd', 'Syd', [
    ['jordbro', 'Jordbro'],
    ['vasterhaninge', 'Västerhaninge'],
    ['tungelsta', 'Tungelsta'],
    ['musko', 'Muskö'],
    ['uto', 'Utö'],
  ]),
];
