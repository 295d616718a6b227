import { readCursor, writtenCursor } from './live-cursor';

const NOW = 1_800_000_000_000;
const AT = NOW / 1_000;

describe('how far a page has been told', () => {
  it.each(['10:20:', '10:20:10,12,19', '7:7:'])('is read back as it was written: %s', (snapshot) => {
    const cursor = { at: AT, snapshot };
    expect(readCursor(writtenCursor(cursor), NOW)).toEqual(cursor);
  });

  it.each([
    ...['', 'x', '10:20:', `${AT}/`, `${AT}/10:20`, `${AT}/0:20:`, `${AT}/20:10:`, `${AT}/10:20:9`],
    ...[`${AT}/10:20:20`, `${AT}/10:20:15,12`, `${AT}/10:20:15,`, `${AT}/10:20:\n`, `${AT}/10:20:;select`],
    ...[`${AT - 601}/10:20:`, `${AT + 61}/10:20:`, `${AT}/1${'0'.repeat(18)}:1${'0'.repeat(18)}:`],
  ])('is not known from what is not one, or too old: %j', (text) => {
    expect(readCursor(text, NOW)).toBeNull();
  });

  it('is not known when nothing is said', () => {
    expect(readCursor(undefined, NOW)).toBeNull();
  });

  it('is told shorter, and never farther, when many transactions are under way', () => {
    const under = Array.from({ length: 200 }, (_, n) => 1_000 + n).join(',');
    const written = writtenCursor({ at: AT, snapshot: `1000:2000:${under}` });
    expect(readCursor(written, NOW)).toEqual({ at: AT, snapshot: '1000:1000:' });
  });
});
