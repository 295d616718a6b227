import { encodingOf, isWorkbook, sniffText } from './sniff';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('the encoding of a file', () => {
  it.each([
    ['plain letters', [utf8('text;age')], 'utf-8'],
    ['Swedish letters in UTF-8', [utf8('ålder')], 'utf-8'],
    ['a byte order mark', [Uint8Array.of(0xef, 0xbb, 0xbf, 0x61)], 'utf-8'],
    ['Swedish letters in Windows-1252', [latin1('ålder;kön')], 'windows-1252'],
    ['a letter that comes late', [utf8('a'.repeat(1000)), latin1('ö')], 'windows-1252'],
    ['a letter cut in two between pieces', [Uint8Array.of(0xc3), Uint8Array.of(0xa5)], 'utf-8'],
    ['a letter cut off at the end of the piece', [Uint8Array.of(0x61, 0xc3)], 'utf-8'],
    ['what Excel calls Unicode text', [Uint8Array.of(0xff, 0xfe, 0x61, 0)], 'utf-16le'],
    ['nothing', [], 'utf-8'],
  ])('is told from %s', (_, pieces, encoding) => {
    expect(encodingOf(pieces)).toBe(encoding);
  });
});

describe('the delimiter of a file', () => {
  it.each([
    ['semicolons', 'text;age\nHej, du;17\nBra, tack, hej;18\n', ';'],
    ['commas', 'text,age\n"Hej; du; där",17\nBra;18,18\n', ','],
    ['tabs', 'text\tage\nHej, du; där\t17\n', '\t'],
    ['commas, in rows of many lines', 'id,text\n1,"a;b;\nc;d"\n2,"e"\n', ','],
    ['commas, though the last row is cut off', 'id,text\n1,a;\n2,"an open quo;te', ','],
    ['a header alone', 'text;age', ';'],
    ['one column, then a comma', 'text\nHej; du\n', ','],
    ['nothing', '', ','],
    ['quoted headers with a byte order mark', '\uFEFF"text, fri";"age"\r\n"a, b, c";"1"\r\n', ';'],
  ])('is told from %s', (_, text, delimiter) => {
    expect(sniffText(text)).toEqual({ delimiter, skipLines: 0 });
  });

  it('is what the first line says, and that line is not a row', () => {
    expect(sniffText('sep=\t\r\ntext\tage\r\n')).toEqual({ delimiter: '\t', skipLines: 1 });
  });
});

describe('the first piece of a file', () => {
  it('tells a workbook from text', () => {
    expect(isWorkbook(Uint8Array.of(0x50, 0x4b, 3, 4, 20))).toBe(true);
    expect(isWorkbook(utf8('PK;text'))).toBe(false);
  });
});
