import { clipped, pictureOf, type Picture, type PictureWords } from './layout';

const label = (name: string): { name: string; note: string } => ({ name, note: 'klart 2 nov' });

function words(lanes: number, over: Partial<PictureWords> = {}): PictureWords {
  return {
    before: [label('Planera')],
    lanes: Array.from({ length: lanes }, (_, at) => ({
      ...label(`Enheten för kommunikation och marknadsföring ${String(at)}`),
      state: (['done', 'now', 'late'] as const)[at % 3] ?? 'now',
    })),
    gate: { name: 'Samordna', note: '3 av 4 klara' },
    after: ['Genomför', 'Dokumentera', 'Analysera', 'Sprid', 'Följ upp'].map(label),
    passed: 0,
    left: 1,
    cameBack: null,
    ended: false,
    paused: false,
    ...over,
  };
}

const CHARACTER = { name: 7.4, note: 6.4 };

/** Where a text's box lies, by the width its characters take on average. */
function boxOf({ x, y, text, sub, anchor }: Picture['texts'][number]) {
  const wide = text.length * (sub ? CHARACTER.note : CHARACTER.name);
  const left = anchor === 'start' ? x : x - (anchor === 'middle' ? wide / 2 : wide);
  return { left, right: left + wide, top: y - 11, bottom: y + 3, text };
}

const meet = (a: ReturnType<typeof boxOf>, b: ReturnType<typeof boxOf>): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const widths = [720, 860, 980, 1_144, 1_440];

describe('the picture of the process', () => {
  test.each(widths)('keeps its words apart and within a page %i wide, for one to twenty lanes', (width) => {
    for (let lanes = 0; lanes <= 20; lanes += 1) {
      const { texts, height } = pictureOf(words(lanes), width);
      const boxes = texts.map(boxOf);
      const meeting = boxes.flatMap((a, at) => boxes.slice(at + 1).filter((b) => meet(a, b)));
      expect([lanes, meeting]).toEqual([lanes, []]);
      const outside = boxes.filter((box) => box.left < 0 || box.bottom > height || box.top < 0);
      expect([lanes, outside]).toEqual([lanes, []]);
    }
  });

  it('has a mark for each who is asked, and one gate', () => {
    const { marks } = pictureOf(words(4), 1_144);
    expect(marks.filter(({ kind }) => kind === 'gate')).toHaveLength(1);
    expect(marks.filter(({ kind }) => kind === 'late' || kind === 'now')).toHaveLength(2);
  });

  it('has a mark of its own for an answer that is a no, and for silence', () => {
    const lane = { ...label('Socialförvaltningen'), state: 'done' as const };
    const { marks } = pictureOf(
      words(0, { lanes: [lane, { ...lane, mark: 'no' }, { ...lane, mark: 'silence' }] }),
      1_144,
    );
    const kinds = marks.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'no' || kind === 'silence')).toEqual(['no', 'silence']);
  });

  it('draws what waits while it is paused as standing still, also where nobody is asked', () => {
    const lane = { ...label('Socialförvaltningen'), state: 'now' as const, mark: 'paused' as const };
    const asked = pictureOf(words(0, { lanes: [lane, lane], paused: true }), 1_144);
    expect(asked.marks.filter(({ kind }) => kind === 'paused')).toHaveLength(2);
    const nobody = pictureOf(words(0, { paused: true }), 1_144);
    expect(nobody.marks.map(({ kind }) => kind)).toContain('paused');
  });

  it('draws what waits too long as waiting, and no other', () => {
    const { lines } = pictureOf(words(6), 1_144);
    expect(lines.filter(({ kind }) => kind === 'wait')).toHaveLength(2);
  });

  it('goes straight on where only one is asked', () => {
    const { lines, marks } = pictureOf(words(1), 1_144);
    const gate = marks.find(({ kind }) => kind === 'gate');
    expect(new Set(marks.map(({ y }) => y)).size).toBe(1);
    expect(lines.some(({ d }) => d.includes('C'))).toBe(false);
    expect(gate?.x).toBeGreaterThan(0);
  });

  it('has no gate where nobody is asked, and none after its end', () => {
    expect(pictureOf(words(0), 1_144).marks.map(({ kind }) => kind)).toContain('now');
    const ended = pictureOf(words(0, { ended: true, after: [] }), 1_144);
    expect(ended.marks.map(({ kind }) => kind)).toContain('end');
    const whole = pictureOf(words(0, { gate: null, after: [] }), 1_144);
    expect(whole.marks.map(({ kind }) => kind)).toEqual(['done']);
  });

  it('leaves room for the way back', () => {
    const { height, lines } = pictureOf(words(1, { cameBack: { index: 0, note: 'tillbaka 9 nov' } }), 1_144);
    expect(lines.filter(({ kind }) => kind === 'back')).toHaveLength(2);
    expect(height).toBeGreaterThan(pictureOf(words(1), 1_144).height);
  });
});

test('a word too long for its room is cut, and says so', () => {
  expect(clipped('Socialförvaltningen', 200, 7.4)).toBe('Socialförvaltningen');
  expect(clipped('Enheten för kommunikation', 100, 7.4)).toBe('Enheten för…');
});
