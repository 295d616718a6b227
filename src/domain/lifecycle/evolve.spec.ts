import { canonicalJson } from './canonical-json';
import { EMPTY, evolve, rebuild } from './evolve';
import { frozen } from './testing/walking';
import { cast, startedStory } from './testing/story';
import { punktdialog } from '../definitions/punktdialog';

describe('state', () => {
  it('is the sum of its events, taken one by one or all at once', () => {
    const { events, state } = startedStory(punktdialog);
    expect(rebuild(events)).toEqual(state);
    expect(events.reduce((sum, event) => evolve(frozen(sum), event), EMPTY)).toEqual(state);
  });

  it('is plain JSON', () => {
    const { state } = startedStory(punktdialog);
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  });

  it('begins with who owns and leads the dialogue, and by which definition', () => {
    const [begun] = startedStory(punktdialog).events;
    expect(begun).toMatchObject({
      kind: 'begun',
      sequence: 1,
      owner: 'stadsbyggnad',
      lead: cast.anna.id,
      definition: 'hash',
    });
  });

  it('does not change by an event about a task there is not', () => {
    const event = {
      kind: 'task-released',
      task: 'x',
      sequence: 1,
      at: '',
      actor: 'x',
      onBehalfOf: null,
    } as const;
    expect(() => evolve(EMPTY, event)).toThrow("No task 'x'");
  });
});

describe('canonical JSON', () => {
  it('is the same for equal values, in whatever order they were written', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 'å' }], a: null })).toBe('{"a":null,"b":[{"c":"å","d":1}]}');
    expect(canonicalJson({ a: null, b: [{ c: 'å', d: 1 }] })).toBe(
      canonicalJson({ b: [{ d: 1, c: 'å' }], a: null }),
    );
  });

  it('keeps the order of lists, and leaves out what is undefined', () => {
    expect(canonicalJson({ list: [2, 1], none: undefined })).toBe('{"list":[2,1]}');
  });
});
