import { punktdialog } from '../definitions/punktdialog';
import type { Authority } from './command';
import { lapsedClaims, takersOf } from './lapsed-claims';
import { calendar, cast, coordinatedStory, deputy, organisation, person, type Story } from './testing/story';

const TASK = 'statement/social';
const sofia = cast.sofia.authorities;

function lapsed(story: Story, holder: string, authorities: readonly Authority[]): readonly string[] {
  const { definition, state, now } = story;
  const happenings = lapsedClaims(
    definition,
    state,
    { [holder]: authorities },
    { now, calendar, organisation },
  );
  return happenings.map((one) => ('task' in one ? `${one.kind} ${one.task}` : one.kind));
}

describe('a claim', () => {
  let story: Story;
  beforeEach(() => {
    story = coordinatedStory(punktdialog);
  });

  it('holds while its holder may settle the task', () => {
    story.act(cast.sofia, { kind: 'claim', task: TASK });
    expect(takersOf(story.state)).toEqual(['sofia']);
    expect(lapsed(story, 'sofia', sofia)).toEqual([]);
  });

  it('lapses when the role has ended', () => {
    story.act(cast.sofia, { kind: 'claim', task: TASK });
    expect(lapsed(story, 'sofia', [])).toEqual([`task-released ${TASK}`]);
    const elsewhere = person('sofia', ['administration-contact', 'aldre']).authorities;
    expect(lapsed(story, 'sofia', elsewhere)).toEqual([`task-released ${TASK}`]);
  });

  it('of a deputy lapses with the period, and with the conflict of interest of the one acted for', () => {
    const dan = deputy('dan', cast.sofia);
    story.act(dan, { kind: 'claim', task: TASK });
    expect(lapsed(story, 'dan', dan.authorities)).toEqual([]);
    expect(lapsed(story, 'dan', [])).toEqual([`task-released ${TASK}`]);
    story.act(cast.sofia, { kind: 'declare-conflict', reason: 'släkt' });
    expect(lapsed(story, 'dan', dan.authorities)).toEqual([`task-released ${TASK}`]);
  });

  it('holds through a pause', () => {
    story.act(cast.sofia, { kind: 'claim', task: TASK });
    story.act(cast.karin, { kind: 'pause', until: '2027-02-01', reason: 'väntar' });
    expect(lapsed(story, 'sofia', sofia)).toEqual([]);
    expect(lapsed(story, 'sofia', [])).toEqual([`task-released ${TASK}`]);
  });

  it('of nobody and of what has been settled is none', () => {
    expect(lapsed(story, 'sofia', [])).toEqual([]);
    story.act(cast.sofia, { kind: 'claim', task: TASK });
    story.settle(cast.sofia, TASK, 'supports');
    expect(takersOf(story.state)).toEqual([]);
    expect(lapsed(story, 'sofia', [])).toEqual([]);
  });
});
