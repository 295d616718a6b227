import { line, text } from './fields';
import { trimmed } from './trimmed';

describe('what nobody sees', () => {
  it.each(['\u200B', ' \u200B\uFEFF\t', '\u2060\u00AD', '   '])('is no text alone: %j', (nothing) => {
    expect(line.safeParse(nothing).success).toBe(false);
    expect(text.safeParse(nothing).success).toBe(false);
  });

  it('is taken from the ends and left within', () => {
    expect(line.parse(' \u200BBarnens\u200Bpark\uFEFF ')).toBe('Barnens\u200Bpark');
  });

  it('leaves a sign joined of several as it is', () => {
    expect(trimmed('👩‍👧 ❤️')).toBe('👩‍👧 ❤️');
  });
});
