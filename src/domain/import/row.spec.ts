import fc from 'fast-check';
import { areaWords, importRow, MAX_TEXT, type ImportedRow, type Known } from './row';

const known: Known = {
  areas: areaWords([
    { id: 'vasterhaninge', name: 'Västerhaninge' },
    { id: 'vega', name: 'Vega' },
  ]),
  now: '2026-11-23T08:00:00Z',
  lastDay: '2026-11-15',
};
const mapping = {
  text: 'Fritext',
  externalId: 'Svarsid',
  saidAt: 'Inkom',
  age: 'Ålder',
  sex: 'Kön',
  area: 'Kommundel',
  language: 'Språk',
};
const row = (cells: Record<string, string>): ImportedRow =>
  importRow({ Fritext: 'Mer ljus', ...cells }, mapping, known);

describe('a row of a file', () => {
  it('becomes a contribution, word for word', () => {
    const text = 'Biblioteket stänger 18.\nVar ska man vara efter det,  "när det är kallt"?';
    expect(
      importRow(
        {
          Fritext: ` ${text}\n`,
          Svarsid: 'A-1',
          Inkom: '2026-10-03',
          Ålder: '17',
          Kön: 'K',
          Kommundel: 'VEGA',
        },
        mapping,
        known,
      ),
    ).toEqual({
      ok: true,
      contribution: {
        text,
        externalId: 'A-1',
        saidAt: '2026-10-02T22:00:00.000Z',
        age: 17,
        sex: 'women',
        areaId: 'vega',
        language: 'sv',
        late: false,
      },
    });
  });

  it.each([
    ['Fritext', '', 'text-missing'],
    ['Fritext', ' \n ', 'text-missing'],
    ['Fritext', 'a'.repeat(MAX_TEXT + 1), 'text-too-long'],
    ['Fritext', 'V\uFFFDga', 'broken-character'],
    ['Fritext', 'V\0ga', 'broken-character'],
    ['Fritext', 'V\uD83Dga', 'broken-character'],
    ['Ålder', 'sjutton', 'age-unreadable'],
    ['Ålder', '-1', 'age-unreadable'],
    ['Ålder', '17,5', 'age-unreadable'],
    ['Ålder', '121', 'age-out-of-range'],
    ['Ålder', '1987', 'age-out-of-range'],
    ['Kön', 'kvinnlig ordförande', 'sex-unreadable'],
    ['Kön', 'constructor', 'sex-unreadable'],
    ['Inkom', '2026-02-30', 'date-unreadable'],
    ['Inkom', '2026-11-24', 'date-in-future'],
    ['Kommundel', 'Vhge C', 'area-unknown'],
    ['Kommundel', 'constructor', 'area-unknown'],
    ['Språk', 'klingonska', 'language-unreadable'],
    ['Svarsid', 'x'.repeat(101), 'external-id-too-long'],
  ])('with %s %p is at fault: %s…', (column, value, code) => {
    const result = row({ [column]: value });
    expect(result).toMatchObject({ ok: false, faults: [{ column, code }] });
  });

  it.each([
    ['Fritext', 'a'.repeat(MAX_TEXT), { text: 'a'.repeat(MAX_TEXT) }],
    ['Ålder', '0', { age: 0 }],
    ['Ålder', '120', { age: 120 }],
    ['Ålder', '17 år', { age: 17 }],
    ['Ålder', '17,0', { age: 17 }],
    ['Ålder', 'vill inte uppge', { age: null }],
    ['Kön', 'Man', { sex: 'men' }],
    ['Kön', 'female', { sex: 'women' }],
    ['Kön', 'annat', { sex: 'other' }],
    ['Kön', '', { sex: null }],
    ['Kommundel', ' västerhaninge ', { areaId: 'vasterhaninge' }],
    ['Kommundel', '', { areaId: null }],
    ['Språk', 'Suomi', { language: 'fi' }],
    ['Språk', 'ar', { language: 'ar' }],
    ['Inkom', '2026-11-23', { late: true }],
    ['Inkom', '2026-11-15 23:59', { late: false }],
    ['Inkom', '2026-11-16 00:00', { late: true }],
    ['Inkom', '', { saidAt: null, late: true }],
  ])('with %s %p holds what it says', (column, value, expected) => {
    expect(row({ [column]: value })).toMatchObject({ ok: true, contribution: expected });
  });

  it('is not late while nobody has said when the collection ends', () => {
    const result = importRow({ Fritext: 'Ljus' }, mapping, { ...known, lastDay: null });
    expect(result).toMatchObject({ ok: true, contribution: { late: false } });
  });

  it('says everything that is wrong with it, at once', () => {
    expect(row({ Fritext: '', Ålder: '200', Kön: '7', Kommundel: 'Mars' })).toEqual({
      ok: false,
      faults: [
        { column: 'Fritext', code: 'text-missing', value: null },
        { column: 'Ålder', code: 'age-out-of-range', value: '200' },
        { column: 'Kön', code: 'sex-unreadable', value: '7' },
        { column: 'Kommundel', code: 'area-unknown', value: 'Mars' },
      ],
    });
  });

  it.each([
    ['with a character that cannot be kept', `\0${'x'.repeat(10)}`, `\uFFFD${'x'.repeat(10)}`],
    ['cut in the middle of a character', '💡'.repeat(60), `${'💡'.repeat(49)}\uFFFD…`],
  ])('%s is shown so that it can be kept', (_, value, shown) => {
    expect(row({ Ålder: value })).toMatchObject({ ok: false, faults: [{ value: shown }] });
  });

  it('is read only as far as the mapping goes', () => {
    expect(importRow({ Fritext: 'Ljus', Ålder: 'sjutton' }, { text: 'Fritext' }, known)).toMatchObject({
      ok: true,
      contribution: { age: null },
    });
  });

  it('gives a contribution or at least one fault, whatever stands in it', () => {
    const cells = fc.record({
      Fritext: fc.string({ unit: 'grapheme' }),
      Ålder: fc.oneof(fc.string(), fc.integer().map(String)),
      Kön: fc.string(),
      Inkom: fc.string(),
      Kommundel: fc.string(),
    });
    fc.assert(
      fc.property(cells, (given) => {
        const result = importRow(given, mapping, known);
        expect(result.ok ? result.contribution.text : result.faults.length).toBeTruthy();
      }),
    );
  });
});
