import { csvLine } from './csv-line';

describe('a line of a CSV file', () => {
  it.each([
    [['a', 1, null], 'a;1;\r\n'],
    [['a;b', 'c"d', 'e\nf'], '"a;b";"c""d";"e\nf"\r\n'],
    [['=1+1', '+46', '-x', '@a', '\tb', '\rc'], "'=1+1;'+46;'-x;'@a;'\tb;\"'\rc\"\r\n"],
    [['=HYPERLINK("http://x";"y")'], '"\'=HYPERLINK(""http://x"";""y"")"\r\n'],
    [[-1], '-1\r\n'],
    [['5 = fem'], '5 = fem\r\n'],
  ])('of %j is %j', (cells, line) => {
    expect(csvLine(cells)).toBe(line);
  });
});
