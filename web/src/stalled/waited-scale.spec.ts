import { waitedScale } from './waited-scale';

const usual = { median: 5, p90: 10, tasks: 40 };

describe('how long it has waited, beside what is usual', () => {
  it('fits the longest of them', () => {
    expect(waitedScale(20, usual)).toEqual({ waited: 90, median: 23, p90: 45, over: true });
    expect(waitedScale(2, usual)).toEqual({ waited: 18, median: 45, p90: 90, over: false });
  });

  it('is not over when nine of ten take as long', () => {
    expect(waitedScale(10, usual).over).toBe(false);
  });

  it('holds also when everything is done the same day', () => {
    expect(waitedScale(0, { median: 0, p90: 0, tasks: 1 })).toEqual({
      waited: 0,
      median: 0,
      p90: 0,
      over: false,
    });
  });
});
