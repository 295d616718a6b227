import { encode } from 'iconv-lite';
import { randomUUID } from 'node:crypto';
import type { ContributionDetail, ContributionItem } from '../../src/contract/contribution';
import type { DataSetItem } from '../../src/contract/data-set';
import type { ImportFaultItem, ImportItem, ImportPreview, StartedImport } from '../../src/contract/import';
import type { Page } from '../../src/contract/page';
import { people } from '../support/lives';
import { carryOutImport, collecting, startImport, survey, uploaded } from '../support/material';
import { Story, type Reply } from '../support/story';

const mapping = { text: 'Fritext', externalId: 'Svarsid', age: 'Ålder', sex: 'Kön', area: 'Kommundel' };
const file = [
  'Svarsid;Fritext;Ålder;Kön;Kommundel;E-post',
  'A-1;"Biblioteket stänger 18.',
  'Var ska man vara?";17;K;Vega;ada@example.se',
  'A-2;Mer ljus;;;;',
  'A-3;;40;M;Vega;',
  'A-4;Fler bänkar;140;annat;Mars;',
  'A-1;Samma id;20;K;Vega;',
  '',
].join('\r\n');

describe('an import over HTTP', () => {
  let story: Story;
  let dialogue: string;
  beforeAll(async () => {
    story = await Story.start();
    dialogue = await collecting(story);
  }, 60_000);
  afterAll(() => story.stop());

  let different = 0;
  /** The same survey with a line of its own, so that it is another file. */
  const kept = async (content: string | Uint8Array = file, name = 'enkät.csv'): Promise<string> => {
    const own = typeof content === 'string' ? `${content}#${String((different += 1))};Sist;;;;\r\n` : content;
    return (await uploaded(story, people.lead, { name, content: own })).id;
  };
  const preview = (body: object): Promise<Reply<ImportPreview>> =>
    story.post<ImportPreview>(people.lead, `dialogues/${dialogue}/imports/preview`, { body });
  const read = (id: string): Promise<ImportItem> => story.get(people.analyst, `imports/${id}`);
  const done = async (started: Reply<StartedImport>): Promise<ImportItem> => {
    expect(started.status).toBe(202);
    await carryOutImport(story, started.body.id);
    return read(started.body.id);
  };

  it('shows beforehand how the file is read, which column is what, and what its first rows would be refused for', async () => {
    const fileId = await kept(encode(file, 'windows-1252'));
    const { status, body } = await preview({ fileId });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      format: { kind: 'text', encoding: 'windows-1252', delimiter: ';', skipLines: 0 },
      headers: ['Svarsid', 'Fritext', 'Ålder', 'Kön', 'Kommundel', 'E-post'],
      mapping,
    });
    expect(body.rows[0]).toEqual({
      line: 2,
      cells: {
        Svarsid: 'A-1',
        Fritext: 'Biblioteket stänger 18.\nVar ska man vara?',
        Ålder: '17',
        Kön: 'K',
        Kommundel: 'Vega',
        'E-post': 'ada@example.se',
      },
    });
    expect(body.faults.map(({ line, column, code }) => [line, column, code])).toEqual([
      [5, 'Fritext', 'text-missing'],
      [6, 'Ålder', 'age-out-of-range'],
      [6, 'Kommundel', 'area-unknown'],
    ]);
  });

  it('keeps the good rows, reports each bad one, and every contribution leads back to its line', async () => {
    const fileId = await kept();
    const item = await done(await startImport(story, dialogue, { fileId, mapping }));
    expect(item).toMatchObject({
      status: 'done',
      rows: { read: 6, stored: 3, bad: 3 },
      mapping,
      file: { id: fileId, name: 'enkät.csv' },
      dataSet: { title: survey.title },
    });
    const faults = await story.get<Page<ImportFaultItem>>(
      people.analyst,
      `imports/${item.id}/faults?limit=2`,
    );
    expect(faults.items.map(({ line, code }) => [line, code])).toEqual([
      [5, 'text-missing'],
      [6, 'age-out-of-range'],
    ]);
    const rest = await story.get<Page<ImportFaultItem>>(
      people.analyst,
      `imports/${item.id}/faults?cursor=${faults.next ?? ''}`,
    );
    expect(rest.items).toEqual([
      {
        line: 6,
        column: 'Kommundel',
        code: 'area-unknown',
        message: 'Området finns inte i områdesregistret',
        value: 'Mars',
      },
      expect.objectContaining({ line: 7, code: 'external-id-repeated', value: 'A-1' }),
    ]);
    const { items } = await story.get<Page<ContributionItem>>(
      people.analyst,
      `dialogues/${dialogue}/contributions?dataSet=${item.dataSet.id}`,
    );
    expect(items.map(({ externalId, line, ageBand, sex }) => [externalId, line, ageBand, sex])).toEqual([
      ['A-1', 2, '16-24', 'women'],
      ['A-2', 4, null, null],
      [expect.stringMatching(/^#/), 8, null, null],
    ]);
    const detail = await story.get<ContributionDetail>(people.analyst, `contributions/${items[0]?.id ?? ''}`);
    expect(detail).toMatchObject({
      text: 'Biblioteket stänger 18.\nVar ska man vara?',
      file: { id: fileId, sha256: item.file.sha256 },
      channel: 'file',
    });
    expect(JSON.stringify(detail)).not.toContain('ada@example.se');
    expect(await story.get<DataSetItem>(people.analyst, `data-sets/${item.dataSet.id}`)).toMatchObject({
      rowCount: 6,
      contributions: 3,
      instrumentVersion: '4',
      file: { id: fileId, sha256: item.file.sha256 },
      registeredAt: null,
    });
  });

  it('brings in nothing where all are wanted and one is bad', async () => {
    const fileId = await kept();
    const item = await done(await startImport(story, dialogue, { fileId, mapping, mode: 'all-or-nothing' }));
    expect(item).toMatchObject({ status: 'refused', rows: { stored: 0, bad: 3 } });
    const { items } = await story.get<Page<ContributionItem>>(
      people.analyst,
      `dialogues/${dialogue}/contributions?dataSet=${item.dataSet.id}`,
    );
    expect(items).toEqual([]);
    const again = await startImport(story, dialogue, { fileId, mapping });
    expect(again.status).toBe(202);
  });

  it('of the same bytes is refused, whoever uploads them and under whatever name', async () => {
    const content = encode('Fritext\nEn gång räcker\n', 'utf-8');
    await done(
      await startImport(story, dialogue, {
        fileId: await kept(content, 'a.csv'),
        mapping: { text: 'Fritext' },
      }),
    );
    const again = await startImport(story, dialogue, {
      fileId: await kept(content, 'b.csv'),
      mapping: { text: 'Fritext' },
    });
    expect(again).toMatchObject({ status: 409, body: { code: 'conflict' } });
  });

  it('is ordered once, however often the order is sent', async () => {
    const [fileId, key] = [await kept(), randomUUID()];
    const order = (): Promise<Reply<StartedImport>> =>
      story.post<StartedImport>(people.lead, `dialogues/${dialogue}/imports`, {
        body: { fileId, mapping, mode: 'keep-good', dataSet: survey },
        key,
      });
    const [first, again] = await Promise.all([order(), order()]);
    expect(again).toEqual(first);
    const { items } = await story.get<Page<ImportItem>>(people.lead, `dialogues/${dialogue}/imports`);
    expect(items.filter((item) => item.file.id === fileId)).toMatchObject([{ status: 'waiting' }]);
  });

  it('reads a workbook', async () => {
    const { default: writeXlsxFile } = await import('write-excel-file/node');
    const content = await writeXlsxFile([
      [{ value: 'Fritext' }, { value: 'Ålder' }],
      [{ value: 'Från en arbetsbok' }, { value: 70, type: Number }],
    ]).toBuffer();
    const fileId = await kept(content, 'enkät.xlsx');
    expect((await preview({ fileId })).body).toMatchObject({
      format: { kind: 'workbook' },
      mapping: { text: 'Fritext', age: 'Ålder' },
    });
    const item = await done(
      await startImport(story, dialogue, { fileId, mapping: { text: 'Fritext', age: 'Ålder' } }),
    );
    expect(item).toMatchObject({ status: 'done', rows: { read: 1, stored: 1, bad: 0 } });
  });

  it('gives the bad rows as a file to mend by', async () => {
    const { id } = await done(await startImport(story, dialogue, { fileId: await kept(), mapping }));
    const lead = await story.running.signIn(people.lead);
    const response = await lead.request('GET', `/api/v1/imports/${id}/faults.csv`);
    expect((await response.text()).split('\r\n').slice(0, 2)).toEqual([
      'rad;kolumn;fel;värde',
      '5;Fritext;Texten saknas;',
    ]);
  });

  it.each([
    ['a column the file does not have', { mapping: { text: 'Svar' } }, 'mapping.text'],
    ['no column for the text', { mapping: {} }, 'mapping.text'],
    ['a mode there is not', { mode: 'some' }, 'mode'],
    ['an end before the beginning', { dataSet: { ...survey, periodTo: '2026-01-01' } }, 'dataSet.periodTo'],
    ['an impossible date', { dataSet: { ...survey, periodTo: '2026-12-32' } }, 'dataSet.periodTo'],
  ])('with %s is refused by the field that is wrong', async (_, wrong, path) => {
    const answer = await story.post(people.lead, `dialogues/${dialogue}/imports`, {
      body: { fileId: await kept(), mapping, mode: 'keep-good', dataSet: survey, ...wrong },
    });
    expect(answer).toMatchObject({ status: 422, body: { faults: [{ path }] } });
  });

  it.each([
    ['that is no table', 'rapport.pdf', '%PDF-1.7', 'not-a-table'],
    ['that only says it is a workbook', 'enkät.xlsx', 'PK\u0003\u0004 not really', 'not-a-workbook'],
    ['that is empty', 'tom.csv', '', 'no-header'],
  ])('of a file %s is refused with what is wrong with it', async (_, name, content, code) => {
    const fileId = (await uploaded(story, people.lead, { name, content })).id;
    expect(await preview({ fileId })).toMatchObject({
      status: 422,
      body: { faults: [{ path: 'fileId', code }] },
    });
  });

  it("of somebody else's file, or by somebody whose role does not import, is refused", async () => {
    const { id } = await uploaded(story, people.dataSteward, { name: 'rå.csv', content: 'Fritext\nHej\n' });
    expect(await preview({ fileId: id })).toMatchObject({ status: 404 });
    const path = `dialogues/${dialogue}/imports/preview`;
    expect(await story.post(people.communicator, path, { body: { fileId: id } })).toMatchObject({
      status: 403,
      body: { code: 'not-permitted' },
    });
  });

  it('before the collection has opened is refused', async () => {
    const early = await story.create();
    const answer = await startImport(story, early, { fileId: await kept(), mapping });
    expect(answer).toMatchObject({ status: 409, body: { code: 'not-open' } });
  });
});
