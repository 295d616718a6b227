import fc from 'fast-check';
import { bandOf, bandNames, groupKey, groupOf, groups, sexesSaid } from './group';
import {
  representativeness,
  type Counted,
  type GroupFigures,
  type PopulationAt,
  type Representativeness,
} from './representativeness';

/** 1 000 inhabitants: 200 aged 10, 300 aged 30, 500 aged 85, women and men alike. */
const town: PopulationAt = {
  areas: ['town'],
  countedAt: '2019-12-31',
  source: 'made up',
  rows: [
    { age: 10, sex: 'women', count: 100 },
    { age: 10, sex: 'men', count: 100 },
    { age: 30, sex: 'women', count: 150 },
    { age: 30, sex: 'men', count: 150 },
    { age: 85, sex: 'women', count: 250 },
    { age: 100, sex: 'men', count: 250 },
  ],
};

const compute = (participants: readonly Counted[], more = {}): Representativeness =>
  representativeness({ participants, population: town, target: [], k: 1, ...more });

const of = (result: Representativeness, key: string): GroupFigures | undefined =>
  result.groups.find((group) => groupKey(group) === key);

describe('an age', () => {
  it.each([
    [0, '0-15'],
    [15, '0-15'],
    [16, '16-24'],
    [24, '16-24'],
    [25, '25-44'],
    [44, '25-44'],
    [45, '45-64'],
    [64, '45-64'],
    [65, '65-79'],
    [79, '65-79'],
    [80, '80+'],
    [120, '80+'],
    [121, null],
    [-1, null],
  ])('of %d years is in the band %s', (age, band) => {
    expect(bandOf(age)).toBe(band);
  });

  it('and sex of a group with a name of its own are unknown', () => {
    expect(groupOf('Pensionärsrådet')).toEqual({ age: null, sex: null });
    expect(groupOf('16-24/women')).toEqual({ age: '16-24', sex: 'women' });
    expect(groupOf('16-24/annat')).toEqual({ age: '16-24', sex: null });
    expect(groupOf('80+/other')).toEqual({ age: '80+', sex: 'other' });
  });
});

describe('the representativeness of the participants', () => {
  it('compares each group by share, difference and index', () => {
    // By hand: 4 of 10 are women of 25–44, who are 150 of 1 000 inhabitants.
    const result = compute([
      { age: 30, sex: 'women', count: 4 },
      { age: '0-15', sex: 'men', count: 1 },
      { age: 80, sex: 'men', count: 5 },
    ]);
    const women = of(result, '25-44/women');
    expect(women).toMatchObject({ participants: 4, share: 0.4, population: 150, populationShare: 0.15 });
    expect(women?.difference).toBeCloseTo(25, 10);
    expect(women?.index).toBeCloseTo(0.4 / 0.15, 10);
    expect(of(result, '80+/men')).toMatchObject({
      share: 0.5,
      populationShare: 0.25,
      difference: 25,
      index: 2,
    });
    expect(of(result, '0-15/men')).toMatchObject({
      share: 0.1,
      populationShare: 0.1,
      difference: 0,
      index: 1,
    });
    expect(of(result, '25-44/men')).toMatchObject({ participants: 0, share: 0, difference: -15, index: 0 });
    expect(result.missing.map(groupKey)).toEqual(['80+/women', '25-44/men', '0-15/women']);
  });

  it('shows the formula and the inputs it rests on', () => {
    const { formula, inputs } = compute([{ age: 30, sex: 'men', count: 7 }], { k: 5 });
    expect(formula.index).toMatch(/andel \/ befolkningsandel/);
    expect(inputs).toMatchObject({
      participants: 7,
      compared: 7,
      k: 5,
      population: { areas: ['town'], countedAt: '2019-12-31', source: 'made up', total: 1000 },
    });
  });

  it('has no shares where nobody took part', () => {
    const result = compute([]);
    expect(result.inputs.compared).toBe(0);
    expect(result.groups.map(({ share, index, difference }) => [share, index, difference])).toEqual(
      groups.map(() => [null, null, null]),
    );
    expect(result.missing).toHaveLength(6);
  });

  it('counts those of unknown age or sex apart and guesses nothing', () => {
    const result = compute([
      { age: null, sex: null, count: 893 },
      { age: 40, sex: null, count: 2 },
      { age: null, sex: 'women', count: 1 },
      { age: 130, sex: 'men', count: 1 },
      { age: 30, sex: 'other', count: 3 },
    ]);
    expect(result.inputs).toMatchObject({
      participants: 900,
      compared: 0,
      otherSex: 3,
      unknown: { age: 2, sex: 2, both: 893 },
    });
    expect(result.groups.every(({ participants, share }) => participants === 0 && share === null)).toBe(true);
  });

  it('has neither difference nor index where no population is known', () => {
    const result = compute([{ age: 30, sex: 'men', count: 7 }], { population: null });
    expect(of(result, '25-44/men')).toMatchObject({
      share: 1,
      population: null,
      populationShare: null,
      difference: null,
      index: null,
    });
    expect(result.inputs.population).toBeNull();
    expect(result.missing).toEqual([]);
  });

  it('has no index for a group nobody in the population belongs to', () => {
    expect(of(compute([{ age: 20, sex: 'men', count: 3 }]), '16-24/men')).toMatchObject({
      share: 1,
      populationShare: 0,
      difference: 100,
      index: null,
    });
  });

  it('compares with the target population alone', () => {
    const target = [{ ageFrom: 14, ageTo: 30, sex: null }];
    const result = compute(
      [
        { age: 30, sex: 'women', count: 3 },
        { age: 31, sex: 'women', count: 2 },
        { age: '80+', sex: 'men', count: 4 },
        { age: '25-44', sex: 'men', count: 1 },
      ],
      { target },
    );
    expect(result.inputs).toMatchObject({
      compared: 3,
      outsideTarget: 6,
      unknown: { age: 1, sex: 0, both: 0 },
      population: { total: 300 },
    });
    expect(of(result, '25-44/women')).toMatchObject({ share: 1, populationShare: 0.5, index: 2 });
  });

  it('hides a small cell and everything that follows from it', () => {
    const result = compute(
      [
        { age: 30, sex: 'women', count: 4 },
        { age: 30, sex: 'men', count: 9 },
        { age: 85, sex: 'men', count: 20 },
      ],
      { k: 5 },
    );
    const nothing = { participants: null, hidden: true, share: null, difference: null, index: null };
    expect(of(result, '25-44/women')).toMatchObject(nothing);
    expect(of(result, '25-44/men')).toMatchObject(nothing);
    expect(of(result, '80+/men')).toMatchObject({ participants: 20, hidden: false });
  });

  const counted = fc.array(
    fc.record({
      age: fc.oneof(fc.constant(null), fc.integer({ min: -5, max: 130 }), fc.constantFrom(...bandNames)),
      sex: fc.constantFrom(null, ...sexesSaid),
      count: fc.nat(500),
    }),
  );

  it('counts every participant exactly once', () => {
    fc.assert(
      fc.property(counted, (participants) => {
        const { inputs } = compute(participants);
        const { unknown } = inputs;
        const apart = inputs.outsideTarget + inputs.otherSex + unknown.age + unknown.sex + unknown.both;
        expect(inputs.compared + apart).toBe(participants.reduce((total, { count }) => total + count, 0));
      }),
    );
  });

  it('has shares that make up one, and differences that cancel out', () => {
    fc.assert(
      fc.property(counted, (participants) => {
        const result = compute(participants);
        fc.pre(result.inputs.compared > 0);
        const total = (pick: (figures: GroupFigures) => number | null): number =>
          result.groups.reduce((sum, group) => sum + (pick(group) ?? 0), 0);
        expect(total(({ share }) => share)).toBeCloseTo(1, 9);
        expect(total(({ difference }) => difference)).toBeCloseTo(0, 7);
      }),
    );
  });

  it('says the same of the same participants in any order', () => {
    fc.assert(
      fc.property(counted, (participants) => {
        expect(compute([...participants].reverse())).toEqual(compute(participants));
      }),
    );
  });
});

describe('figures of the population by age band', () => {
  const rows: PopulationAt['rows'] = [
    { age: 0, ageTo: 15, sex: 'women', count: 200 },
    { age: 65, ageTo: 79, sex: 'women', count: 300 },
    { age: 80, ageTo: 120, sex: 'women', count: 500 },
  ];
  const banded = (target: Parameters<typeof compute>[1]): Representativeness =>
    compute([{ age: 70, sex: 'women', count: 4 }], { population: { ...town, rows }, ...target });

  it('are compared like those by one-year ages', () => {
    expect(of(banded({}), '65-79/women')).toMatchObject({ population: 300, populationShare: 0.3 });
  });

  it('count within a target that addresses whole bands', () => {
    const old = banded({ target: [{ ageFrom: 65, ageTo: null, sex: null }] });
    expect(old.inputs.population?.total).toBe(800);
    expect(of(old, '0-15/women')?.population).toBe(0);
  });

  it('are never used for a target they cannot tell', () => {
    expect(() => banded({ target: [{ ageFrom: 13, ageTo: 19, sex: null }] })).toThrow('0-15');
  });
});
