import { linesIn, linesOf, type PlanWords } from './plan-words';

const words: PlanWords = {
  nameOf: (id) => ({ vega: 'Vega', social: 'Socialförvaltningen' })[id] ?? id,
  day: (iso) => `dag ${iso}`,
  span: (from, to) => `${from}–${to}`,
  amount: (value) => `~${String(value)}`,
  language: (code) => `språk ${code}`,
  word: (key, { amount, text, day } = {}) => [key, amount ?? text ?? day].filter(Boolean).join(' '),
};
const said = (field: string, value: unknown): readonly string[] => linesOf(field, value, words);

describe('a part of the plan', () => {
  test.each<[string, unknown, readonly string[]]>([
    ['question', 'Var ska lekplatsen ligga?', ['Var ska lekplatsen ligga?']],
    ['areas', ['vega', 'okänt'], ['Vega', 'okänt']],
    ['periodFrom', '2027-01-11', ['dag 2027-01-11']],
    ['influenceLevel', 3, ['level3']],
    ['cost', 20_000, ['kronor ~20000']],
    ['hours', 0, ['hours ~0']],
    ['languages', ['sv', 'fi'], ['språk sv', 'språk fi']],
    ['publishResults', false, ['no']],
    ['methods', [{ method: 'Gåtur', principle: 'inkluderande' }], ['Gåtur (inkluderande)']],
    [
      'activities',
      [{ id: 'a', title: 'Gåtur', method: 'gåtur', day: '2027-01-15' }],
      ['Gåtur, gåtur, dag 2027-01-15'],
    ],
    ['population', { description: 'Barn', size: 12, dimensions: ['kön'] }, ['Barn', 'people ~12', 'kön']],
    [
      'dataPlan',
      { collected: 'svar', personalData: 'inga', keeper: 'social' },
      ['collected svar', 'personalData inga', 'keeper Socialförvaltningen'],
    ],
  ])('%s is said as people read it', (field, value, lines) => {
    expect(said(field, value)).toEqual(lines);
  });

  test('of two days is said as one span, or as the day there is', () => {
    const plan = { periodFrom: '2027-01-11', periodTo: '2027-02-26', collectionEnds: '2027-02-01' };
    expect(linesIn(plan, 'period', words)).toEqual(['2027-01-11–2027-02-26']);
    expect(linesIn(plan, 'collection', words)).toEqual(['dag 2027-02-01']);
    expect(linesIn({}, 'period', words)).toEqual([]);
    expect(linesIn({ areas: ['vega'] }, 'areas', words)).toEqual(['Vega']);
  });

  test.each([undefined, null, '', []])('that is not there says nothing', (value) => {
    expect(said('areas', value)).toEqual([]);
  });

  test('no plan has is said plainly, half filled in or not', () => {
    expect(said('conditions', [{ text: 'Vänta', by: 'social' }, {}, 'x'])).toEqual([
      'Vänta, Socialförvaltningen',
      'x',
    ]);
  });

  test('half filled in is said as far as it goes', () => {
    expect(said('methods', [{}, { method: 'Gåtur' }])).toEqual(['Gåtur']);
    expect(said('activities', [{ title: 'Gåtur' }])).toEqual(['Gåtur']);
  });
});
