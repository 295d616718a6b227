import { byName, compareNames } from './by-name';

describe('names in order', () => {
  it('have å, ä and ö last, whatever the language of the device', () => {
    const names = ['Ösmo', 'Äldre', 'Unga', 'Åby', 'Alla som bor i kommunen', 'barn'];
    expect(names.toSorted(compareNames)).toEqual([
      'Alla som bor i kommunen',
      'barn',
      'Unga',
      'Åby',
      'Äldre',
      'Ösmo',
    ]);
  });

  it('count their figures', () => {
    expect([{ name: 'Grupp 10' }, { name: 'Grupp 9' }].toSorted(byName).map(({ name }) => name)).toEqual([
      'Grupp 9',
      'Grupp 10',
    ]);
  });
});
