import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContributionDetail, ContributionItem } from '../../src/contract/contribution';
import type { ImportItem, ImportPreview } from '../../src/contract/import';
import type { Page } from '../../src/contract/page';
import type { FileFormat } from '../../src/domain/import/format';
import { guessMapping } from '../../src/domain/import/mapping';
import { importRow } from '../../src/domain/import/row';
import { headersOf, recordOf } from '../../src/domain/import/table';
import { formatOf, rowsOf } from '../../src/tables/rows';
import type { TableRow } from '../../src/tables/table-row';
import { people } from '../support/lives';
import { carryOutImport, collecting, startImport, uploaded } from '../support/material';
import { Story } from '../support/story';

const polis = join(__dirname, '..', '..', '..', 'shared', 'data', 'polis');
const bytesOf = (dialogue: string): Buffer => readFileSync(join(polis, dialogue, 'comments.csv'));

// eslint-disable-next-line @typescript-eslint/require-await -- an iterable of one, in the shape of many
async function* whole(file: Buffer): AsyncGenerator<Uint8Array> {
  yield file;
}

async function rowsIn(file: Buffer): Promise<{ format: FileFormat; rows: readonly TableRow[] }> {
  const format = await formatOf(whole(file));
  const rows: TableRow[] = [];
  for await (const row of rowsOf(whole(file), format)) rows.push(row);
  return { format, rows };
}

describe('real contributions from three dialogues', () => {
  it.each([
    ['american-assembly.bowling-green', 896, 0],
    ['london.youth.policing', 39, 0],
    ['15-per-hour-seattle', 54, 15],
  ])('of %s: all %d are read, %d of them over several lines', async (dialogue, count, ofSeveralLines) => {
    const { format, rows } = await rowsIn(bytesOf(dialogue));
    expect(format).toEqual({ kind: 'text', encoding: 'utf-8', delimiter: ',', skipLines: 0 });
    const [header, ...rest] = rows;
    const headers = headersOf(header?.cells ?? []);
    const { text = '', ...others } = guessMapping(headers);
    const known = { areas: new Map(), now: '2026-11-23T08:00:00Z', lastDay: null };
    const imported = rest.map(({ cells }) => {
      const named = recordOf(headers, cells);
      return named.ok ? importRow(named.row, { text, ...others }, known) : named;
    });
    const texts = imported.flatMap((row) => (row.ok ? [row.contribution.text] : []));
    expect(texts).toHaveLength(count);
    expect(rest.filter(({ cells }) => cells.join('').includes('\n'))).toHaveLength(ofSeveralLines);
    // A row begins where its own number stands in the file.
    const lines = bytesOf(dialogue).toString('utf8').split(/\r?\n/);
    expect(rest.filter(({ line, cells }) => lines[line - 1]?.startsWith(cells[0] ?? '?') !== true)).toEqual(
      [],
    );
  });

  describe('imported over HTTP', () => {
    let story: Story;
    beforeAll(async () => {
      story = await Story.start();
    }, 60_000);
    afterAll(() => story.stop());

    it('are 896 read, 896 stored, none bad, and each leads back to its line', async () => {
      const dialogue = await collecting(story);
      const content = bytesOf('american-assembly.bowling-green');
      const { id: fileId } = await uploaded(story, people.lead, { name: 'comments.csv', content });
      const { body: preview } = await story.post<ImportPreview>(
        people.lead,
        `dialogues/${dialogue}/imports/preview`,
        { body: { fileId } },
      );
      const mapping = { text: 'comment-body', externalId: 'comment-id', saidAt: 'timestamp' };
      expect(preview).toMatchObject({ mapping, faults: [] });
      const { body: started } = await startImport(story, dialogue, { fileId, mapping });
      await carryOutImport(story, started.id);
      expect(await story.get<ImportItem>(people.lead, `imports/${started.id}`)).toMatchObject({
        status: 'done',
        rows: { read: 896, stored: 896, bad: 0 },
      });
      const path = `dialogues/${dialogue}/contributions`;
      const { items } = await story.get<Page<ContributionItem>>(people.lead, `${path}?q=smallhouse&limit=10`);
      const first = items.find(({ externalId }) => externalId === '895');
      expect(first).toMatchObject({ number: 1, line: 2, saidAt: '2018-02-13T05:58:16.471Z', ageBand: null });
      const detail = await story.get<ContributionDetail>(people.lead, `contributions/${first?.id ?? ''}`);
      expect(detail).toMatchObject({ file: { id: fileId, name: 'comments.csv' }, channel: 'file' });
      expect(detail.text).toMatch(/^Smallhouse Rd \(at Campbell Ln\)/);
    }, 60_000);
  });
});
