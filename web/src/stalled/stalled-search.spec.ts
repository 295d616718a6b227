import { askingFor, isNarrowed, stalledSearch } from './stalled-search';

describe('the address of what stands still', () => {
  it('keeps what makes sense, and leaves out what does not', () => {
    expect(stalledSearch({ enhet: 'socialforvaltningen', varfor: 'orord' })).toEqual({
      enhet: 'socialforvaltningen',
      varfor: 'orord',
    });
    expect(stalledSearch({ enhet: ' ', varfor: 'lat', q: 'x' })).toEqual({});
  });

  it('asks as the API names it', () => {
    expect(askingFor({ enhet: 'socialforvaltningen', varfor: 'franvarande' })).toEqual({
      unit: 'socialforvaltningen',
      why: 'absent',
    });
    expect(askingFor({})).toEqual({});
  });

  it('is narrowed by either', () => {
    expect(isNarrowed({})).toBe(false);
    expect(isNarrowed({ varfor: 'orord' })).toBe(true);
  });
});
