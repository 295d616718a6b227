import { importSearch, materialSearch } from './material-search';

describe('the address of the material', () => {
  it('keeps what makes sense', () => {
    const search = { q: 'ljus', kanal: 'paper', underlag: 'd1', visa: 'sena', bidrag: 'b1' };
    expect(materialSearch(search)).toEqual(search);
  });

  it('leaves out what does not', () => {
    expect(materialSearch({ q: ' ', kanal: 'brevduva', visa: 'alla', underlag: 7, page: 2 })).toEqual({});
  });

  it('names an import, a file or a pattern', () => {
    expect(importSearch({ import: 'i', fil: '', som: 's', x: 1 })).toEqual({ import: 'i', som: 's' });
  });
});
