import { encode } from 'iconv-lite';
import type { FileFormat } from '../domain/import/format';
import { formatOf, rowsOf } from './rows';
import type { TableRow } from './table-row';

async function* inPieces(file: Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.length; at += size) yield file.subarray(at, at + size);
  await Promise.resolve();
}

async function read(file: Uint8Array, size?: number): Promise<{ format: FileFormat; rows: TableRow[] }> {
  const format = await formatOf(inPieces(file, size));
  const rows: TableRow[] = [];
  for await (const row of rowsOf(inPieces(file, size), format)) rows.push(row);
  return { format, rows };
}

const lines = (rows: readonly TableRow[]): (readonly [number, readonly string[]])[] =>
  rows.map(({ line, cells }) => [line, cells]);

const survey = [
  'Svarsid;Fritext;Ålder',
  '1;"Första raden',
  '',
  'tredje; ""citat""";17',
  '',
  '2;Ett 5" rör;18',
  '3;"Slut"',
].join('\r\n');

const surveyRows = [
  [1, ['Svarsid', 'Fritext', 'Ålder']],
  [2, ['1', 'Första raden\n\ntredje; "citat"', '17']],
  [6, ['2', 'Ett 5" rör', '18']],
  [7, ['3', 'Slut']],
];

describe('the rows of a text file', () => {
  it.each([
    ['UTF-8', encode(survey, 'utf-8'), 'utf-8'],
    ['UTF-8 with a byte order mark', encode(survey, 'utf-8', { addBOM: true }), 'utf-8'],
    ['Windows-1252', encode(survey, 'windows-1252'), 'windows-1252'],
    ['UTF-16 as Excel writes it', encode(survey, 'utf-16le', { addBOM: true }), 'utf-16le'],
  ])('are the same in %s, and know the line they begin on', async (_, file, encoding) => {
    const { format, rows } = await read(file);
    expect(format).toEqual({ kind: 'text', encoding, delimiter: ';', skipLines: 0 });
    expect(lines(rows)).toEqual(surveyRows);
  });

  it.each(['\n', '\r', '\r\n'])('are the same with line breaks %j', async (lineBreak) => {
    const { rows } = await read(encode(survey.replaceAll('\r\n', lineBreak), 'utf-8'));
    expect(lines(rows)).toEqual(surveyRows);
  });

  it.each([1, 2, 3, 1000])('are the same in pieces of %d bytes', async (size) => {
    const { rows } = await read(encode(survey, 'utf-8', { addBOM: true }), size);
    expect(lines(rows)).toEqual(surveyRows);
  });

  it('do not count the line that names the delimiter as one of them', async () => {
    const { format, rows } = await read(encode('sep=,\r\na,b\r\n1,2\r\n', 'utf-8'));
    expect(format).toEqual({ kind: 'text', encoding: 'utf-8', delimiter: ',', skipLines: 1 });
    expect(lines(rows)).toEqual([
      [2, ['a', 'b']],
      [3, ['1', '2']],
    ]);
  });

  it('end where a quotation mark was left open, and say on which line', async () => {
    const file = encode('a,b\n1,x\n2,"open\n3,y\n', 'utf-8');
    const seen: TableRow[] = [];
    const reading = async (): Promise<void> => {
      for await (const row of rowsOf(inPieces(file), await formatOf(inPieces(file)))) seen.push(row);
    };
    await expect(reading()).rejects.toMatchObject({ reason: 'quote-not-closed', line: 3 });
    expect(seen).toHaveLength(2);
  });

  it('are none in an empty file', async () => {
    expect((await read(new Uint8Array())).rows).toEqual([]);
  });

  it('tell whoever reads them when the file cannot be fetched further', async () => {
    const source = (async function* (): AsyncGenerator<Uint8Array> {
      yield encode('a,b\n1,2\n', 'utf-8');
      await Promise.resolve();
      throw new Error('the connection was lost');
    })();
    const reading = async (): Promise<void> => {
      for await (const row of rowsOf(source, {
        kind: 'text',
        encoding: 'utf-8',
        delimiter: ',',
        skipLines: 0,
      }))
        expect(row.cells).toHaveLength(2);
    };
    await expect(reading()).rejects.toThrow('the connection was lost');
  });
});

describe('the rows of a workbook', () => {
  it('are those of its first sheet, dates and numbers as text', async () => {
    const { default: writeXlsxFile } = await import('write-excel-file/node');
    const file = await writeXlsxFile([
      [{ value: 'Fritext' }, { value: 'Inkom' }, { value: 'Ålder' }],
      [
        { value: 'Mer ljus' },
        { value: new Date('2026-10-03T00:00:00Z'), type: Date, format: 'yyyy-mm-dd' },
        { value: 17, type: Number },
      ],
      [null, null, null],
      [
        { value: 'Ett\nställe' },
        { value: new Date('2026-10-03T13:05:00Z'), type: Date, format: 'yyyy-mm-dd hh:mm' },
        null,
      ],
    ]).toBuffer();
    const { format, rows } = await read(file, 1000);
    expect(format).toEqual({ kind: 'workbook' });
    expect(lines(rows)).toEqual([
      [1, ['Fritext', 'Inkom', 'Ålder']],
      [2, ['Mer ljus', '2026-10-03', '17']],
      [4, ['Ett\nställe', '2026-10-03T13:05:00', '']],
    ]);
  });

  it('are none where the file only begins like a workbook', async () => {
    const file = Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0);
    await expect(read(file)).rejects.toMatchObject({ reason: 'not-a-workbook' });
  });

  it('are not unpacked where they would fill the memory', async () => {
    const entry = Buffer.alloc(46);
    entry.write('PK\u0001\u0002', 'latin1');
    entry.writeUInt32LE(4_000_000_000, 24);
    const file = Buffer.concat([Uint8Array.of(0x50, 0x4b, 3, 4), entry]);
    await expect(read(file, 1000)).rejects.toMatchObject({ reason: 'workbook-too-large' });
  });
});
