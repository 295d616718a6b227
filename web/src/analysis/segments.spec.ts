import fc from 'fast-check';
import { segmentsOf } from './segments';

const light = { id: 'l', name: 'Ljus' };
const safe = { id: 's', name: 'Trygghet' };

describe('a text with its passages', () => {
  it('is whole where nothing is coded', () => {
    expect(segmentsOf('Mer ljus', [])).toEqual([{ start: 0, text: 'Mer ljus', themes: [] }]);
    expect(segmentsOf('', [])).toEqual([]);
  });

  it('is cut where passages begin and end, also where they overlap', () => {
    const codings = [
      { start: 0, end: 8, theme: light },
      { start: 4, end: 13, theme: safe },
      { start: 4, end: 8, theme: light },
    ];
    expect(segmentsOf('Mer ljus nu då', codings)).toEqual([
      { start: 0, text: 'Mer ', themes: [light] },
      { start: 4, text: 'ljus', themes: [light, safe] },
      { start: 8, text: ' nu d', themes: [safe] },
      { start: 13, text: 'å', themes: [] },
    ]);
  });

  it('is the text again when it is put together', () => {
    const span = fc.tuple(fc.nat(30), fc.nat(30)).map(([start, end]) => ({ start, end, theme: light }));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(span), (text, codings) => {
        const segments = segmentsOf(text, codings);
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
        for (const { start, text: part } of segments) expect(text.startsWith(part, start)).toBe(true);
      }),
    );
  });
});
