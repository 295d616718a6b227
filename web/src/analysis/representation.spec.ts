import type { Band } from '../../../src/domain/representativeness/group';
import {
  bandRows,
  deviations,
  evenness,
  hiddenCount,
  isOutside,
  labelled,
  scaleEnd,
  ticksOf,
  type GroupFigures,
} from './representation';

const group = (band: Band, sex: 'women' | 'men', difference: number | null): GroupFigures =>
  ({
    ...{ band, sex, difference, hidden: difference === null },
    share: difference === null ? null : 0.1 + difference / 100,
    populationShare: 0.1,
  }) as GroupFigures;

const groups = [
  group('0-15', 'women', 0.4),
  group('0-15', 'men', -2),
  group('16-24', 'women', null),
  group('16-24', 'men', -6),
  group('25-44', 'women', 7.5),
  group('25-44', 'men', -1.2),
];

describe('participants beside the population', () => {
  it('are read by age, women and men beside each other', () => {
    expect(bandRows(groups).map(({ band }) => band)).toEqual(['0-15', '16-24', '25-44']);
    expect(bandRows(groups)[1]).toMatchObject({ women: { hidden: true }, men: { difference: -6 } });
  });

  it('fit within a scale of round numbers', () => {
    expect(scaleEnd(groups)).toBe(20);
    expect(scaleEnd([])).toBe(5);
    expect(scaleEnd([group('80+', 'men', -6)])).toBe(10);
    expect(scaleEnd([group('80+', 'men', 16)])).toBe(30);
    expect([ticksOf(5), ticksOf(20), ticksOf(30)]).toEqual([
      [0, 1, 2, 3, 4, 5],
      [0, 5, 10, 15, 20],
      [0, 10, 20, 30],
    ]);
  });

  it('are named where they deviate, the furthest first, and only what is known', () => {
    const nobody = { ...group('80+', 'men', -10), share: 0 };
    const { under, over } = deviations([...groups, nobody]);
    expect(under.map(({ difference }) => difference)).toEqual([-6, -2]);
    expect(over.map(({ difference }) => difference)).toEqual([7.5]);
  });

  it('are even only as far as they are shown', () => {
    const [even, hidden] = [group('0-15', 'women', 0.4), group('0-15', 'men', null)];
    expect([evenness([even]), evenness([even, hidden]), evenness([hidden])]).toEqual([
      'even',
      'evenShown',
      'noneShown',
    ]);
  });

  it('have every tick named where there is room, else the ends and the middle', () => {
    const ticks = [0, 10, 20, 30, 40];
    expect(labelled(ticks, 280)).toEqual(ticks);
    expect(labelled(ticks, 72)).toEqual([0, 20, 40]);
    expect(labelled(ticks, 40)).toEqual([0, 40]);
    expect(labelled([0, 10, 20, 30], 72)).toEqual([0, 30]);
  });

  it('are outside where the dialogue addresses nobody of their age and sex', () => {
    const target = [{ ageFrom: 13, ageTo: 19, sex: 'women' as const }];
    const nobody = { share: 0, participants: 0 };
    const of = (band: Band, sex: 'women' | 'men') =>
      isOutside(target, { ...group(band, sex, -10), ...nobody });
    expect([of('0-15', 'women'), of('16-24', 'women')]).toEqual([false, false]);
    expect([of('16-24', 'men'), of('25-44', 'women')]).toEqual([true, true]);
    expect(isOutside([], { ...group('80+', 'men', -10), ...nobody })).toBe(false);
  });

  it('say how many are hidden', () => {
    expect(hiddenCount(groups)).toBe(1);
  });
});
