import { punktdialog } from '../definitions/punktdialog';
import { calendar, cast, Story } from '../lifecycle/testing/story';
import { waitingOf } from './waiting';

/** The question, asked on Monday 23 November with ten working days to answer, as it stands on another day. */
function askedAsOf(day: string) {
  const story = new Story(punktdialog);
  story.now = `${day}T08:00:00.000Z`;
  const { definition, state } = story;
  return waitingOf(definition, state, { ...story.context(cast.anna), calendar })[0];
}

describe('the time left of a task', () => {
  it('is counted in working days until its due date', () => {
    expect(askedAsOf('2026-11-23')).toMatchObject({ due: '2026-12-07', workingDaysLeft: 10 });
    expect(askedAsOf('2026-12-04')).toMatchObject({ workingDaysLeft: 1, overdue: false });
  });

  it('is none on the due date', () => {
    expect(askedAsOf('2026-12-07')).toMatchObject({ workingDaysLeft: 0, overdue: false });
  });

  it('is less than none by as many working days as it is late', () => {
    expect(askedAsOf('2026-12-14')).toMatchObject({ workingDaysLeft: -5, overdue: true });
  });
});
