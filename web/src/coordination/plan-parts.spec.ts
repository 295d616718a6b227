import { restsOnFor, shownChanges, type Reading } from './plan-parts';

const same = (text: string): string => text;
const reading: Reading = {
  area: (id) => ({ vega: 'Vega', jordbro: 'Jordbro' })[id] ?? id,
  group: same,
  unit: same,
  day: same,
  span: (from, to) => `${from}–${to}`,
  yesNo: String,
  level: String,
  kronor: (amount) => `${String(amount)} kronor`,
  language: same,
};

const restsOn = ['question', 'area', 'period', 'methods'];

describe('what differs between two plans', () => {
  test('is told part by part, with what stands beside it', () => {
    expect(shownChanges({ areas: ['vega'] }, { areas: ['vega', 'jordbro'] }, { reading, restsOn })).toEqual([
      {
        name: 'areas',
        asked: true,
        pieces: [
          { kind: 'kept', text: 'Vega' },
          { kind: 'added', text: 'Jordbro' },
        ],
      },
    ]);
  });

  test('in one day of the period is told as the whole period', () => {
    const before = { periodFrom: '2027-01-11', periodTo: '2027-02-26' };
    const [change] = shownChanges(before, { ...before, periodTo: '2027-03-05' }, { reading, restsOn });
    expect(change?.pieces).toEqual([
      { kind: 'removed', text: '2027-01-11–2027-02-26' },
      { kind: 'added', text: '2027-01-11–2027-03-05' },
    ]);
  });

  test('says whether the reader’s answer rests on it', () => {
    const changes = shownChanges(
      { cost: 1, methods: [] },
      { cost: 2, methods: [{ method: 'Enkät', principle: 'strukturerad' }] },
      { reading, restsOn },
    );
    expect(changes.map(({ name, asked }) => [name, asked])).toEqual([
      ['methods', true],
      ['cost', false],
    ]);
    const [groups] = shownChanges({ groups: [] }, { groups: ['unga'] }, { reading, restsOn });
    expect(groups?.asked).toBe(false);
  });

  test('in the day of an activity asks nobody again, in what is done there it does', () => {
    const walk = { title: 'Gåtur', method: 'gåtur', day: '2027-01-15' };
    const asks = (after: object): unknown =>
      shownChanges({ activities: [walk] }, { activities: [{ ...walk, ...after }] }, { reading, restsOn })[0]
        ?.asked;
    expect(asks({ day: '2027-01-16' })).toBe(false);
    expect(asks({ title: 'Öppet möte' })).toBe(true);
  });

  test('that were said before and are not any more are shown as gone', () => {
    expect(shownChanges({ boardDate: '2026-12-10' }, {}, { reading, restsOn })).toEqual([
      { name: 'boardDate', asked: false, pieces: [{ kind: 'removed', text: '2026-12-10' }] },
    ]);
  });

  test('is nothing when they are the same', () => {
    expect(shownChanges({ question: 'Var?' }, { question: 'Var?' }, { reading, restsOn })).toEqual([]);
  });
});

describe('what an answer rests on', () => {
  const step = { '*': ['question', 'area'], overlap: ['period'], chosen: ['methods'] };

  test('is what any of the grounds one is asked on says', () => {
    expect(restsOnFor(step, ['overlap', 'chosen'])).toEqual(['period', 'methods']);
  });

  test('is the step’s own where it does not name the ground', () => {
    expect(restsOnFor(step, ['area'])).toEqual(['question', 'area']);
    expect(restsOnFor(null, ['area'])).toEqual([]);
  });
});
