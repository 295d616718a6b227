import { newAreaId } from '../../../src/contract/place';
import { newId } from '../../../src/contract/unit';
import { shortWord } from './short-word';

describe('the short word proposed for a name', () => {
  it.each([
    ['Äldreförvaltningen', 'aldreforvaltningen'],
    ['Kultur- och fritidsförvaltningen', 'kultur-och-fritidsforvaltningen'],
    ['  Enhet 7 (ny) ', 'enhet-7-ny'],
  ])('%j: %s, as the contract takes it', (name, expected) => {
    expect(shortWord(name, '-')).toBe(expected);
    expect(newId.safeParse(expected).success).toBe(true);
  });

  it('has an area’s own sign between', () => {
    expect(shortWord('Norra Vega', '_')).toBe('norra_vega');
    expect(newAreaId.safeParse('norra_vega').success).toBe(true);
  });
});
