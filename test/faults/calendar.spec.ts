import { punktdialog } from '../../src/domain/definitions/punktdialog';
import { agenda } from '../../src/domain/lifecycle/agenda';
import { begin } from '../../src/domain/lifecycle/begin';
import { localDate } from '../../src/domain/lifecycle/calendar';
import { closedDays } from '../../src/register/working-days';
import { counted, countedNear } from './calendar-table';

const organisation = { homes: {}, administrationOf: {} };
const actor = { id: 'anna', authorities: [] };

/** The rules, with the days that the edge says nobody works on. */
describe('what a question that is asked waits for is what the almanac says', () => {
  it.each([...counted, ...countedNear])('$why', ({ asked, due, happens }) => {
    const calendar = closedDays(localDate(asked), []);
    const { state } = begin(
      punktdialog,
      { owner: 'stadsbyggnad', lead: 'anna', definitionHash: 'hash' },
      { now: asked, actor, calendar, organisation },
    );
    expect(state.tasks['state-question']?.due).toBe(due);
    expect(
      agenda(punktdialog, state, calendar, organisation).map(({ at, happening }) => [at, happening.kind]),
    ).toEqual(happens.map((at, index) => [at, index < 2 ? 'reminded' : 'escalated']));
  });

  it('is tried on a future, so that a clock that only goes forward can reach it', () => {
    expect(counted.every(({ asked }) => Date.parse(asked) > Date.now())).toBe(true);
    const instants = counted.map(({ asked }) => asked);
    expect([...instants].sort()).toEqual(instants);
  });
});
