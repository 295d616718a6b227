import { usualTimes } from './usual-time';

// 2026-11-23 is a Monday.
const finished = (settled: string, tasks = 1) => ({
  step: 'statement',
  opened: '2026-11-23',
  settled,
  tasks,
});

describe('the usual time of a step', () => {
  it('counts working days only', () => {
    const usual = usualTimes([finished('2026-11-30')], []).get('statement');
    expect(usual).toEqual({ median: 5, p90: 5, tasks: 1 });
  });

  it('is the middle one, and the ninth of ten', () => {
    const days = ['24', '25', '26', '27', '30'].map((day) => finished(`2026-11-${day}`, 2));
    expect(usualTimes(days, []).get('statement')).toEqual({ median: 3, p90: 5, tasks: 10 });
  });

  it('counts tasks, not dates', () => {
    const usual = usualTimes([finished('2026-11-24', 9), finished('2026-11-30', 1)], []).get('statement');
    expect(usual).toEqual({ median: 1, p90: 1, tasks: 10 });
  });

  it('is unknown for a step that nobody has finished', () => {
    expect(usualTimes([], []).get('statement')).toBeUndefined();
  });
});
