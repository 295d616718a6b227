import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Place, type Ended } from './program';

const id = '0b6bd1f4-9c2b-4a53-8e0d-1c8c1c1f4a11';
const named = { id, name: 'Någon' };
const file = {
  ...{ id, name: 'svar.csv', mediaType: 'text/csv', bytes: 9, sha256: 'a'.repeat(64) },
  ...{ uploadedBy: named, at: '2026-11-23T08:00:00.000Z', verifiedAt: null },
};
const format = { kind: 'text', encoding: 'utf-8', delimiter: ';', skipLines: 0 };
const item = {
  ...{ id, dialogueId: id, dataSet: { id, title: 'Synpunkter' }, file, mapping: { text: 'Svar' }, format },
  ...{ mode: 'keep-good', rows: { read: 3, stored: 2, bad: 1 }, error: null, startedBy: named },
  ...{ at: file.at, doneAt: null },
};
const faults = {
  items: [{ line: 7, column: 'Ålder', code: 'not-an-age', message: 'Åldern är inget tal', value: 'x' }],
  next: null,
};

/** The API as its contract describes it, with an import that takes two looks to end. */
class StubApi {
  readonly asked: { request: string; authorization: string | undefined; body: string }[] = [];
  private readonly server: Server;
  private looks = 0;

  constructor(ending: string) {
    const answers: Record<string, () => unknown> = {
      'POST /api/v1/files': () => file,
      [`POST /api/v1/dialogues/${id}/imports/preview`]: () => ({
        ...{ fileId: id, format, headers: ['Svar'], mapping: { text: 'Svar' }, rows: [], faults: [] },
      }),
      [`POST /api/v1/dialogues/${id}/imports`]: () => ({ id, dataSetId: id, status: 'waiting' }),
      [`GET /api/v1/imports/${id}`]: () => ({ ...item, status: this.looks++ === 0 ? 'running' : ending }),
      [`GET /api/v1/imports/${id}/faults`]: () => faults,
    };
    this.server = createServer((request, response) => {
      void this.note(request).then((called) => {
        const answer = answers[called];
        response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' });
        response.end(JSON.stringify(answer?.() ?? refusal));
      });
    });
  }

  listen(): Promise<string> {
    return new Promise((resolve) => {
      this.server.listen(0, '127.0.0.1', () => {
        resolve(`http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`);
      });
    });
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private async note(request: IncomingMessage): Promise<string> {
    const called = `${request.method ?? ''} ${(request.url ?? '').split('?')[0] ?? ''}`;
    const body = (await buffer(request)).toString();
    this.asked.push({ request: called, authorization: request.headers.authorization, body });
    return called;
  }
}

const refusal = {
  ...{ type: '/problems/unknown-dialogue', title: 'Dialogen finns inte', status: 404 },
  ...{ code: 'unknown-dialogue', instance: '/' },
};

describe('radslag import', () => {
  let place: Place;
  let api: StubApi;

  const importing = async (dialogue: string, ending = 'done', token = 'secret'): Promise<Ended> => {
    api = new StubApi(ending);
    const csv = join(place.folder, 'svar.csv');
    writeFileSync(csv, 'Svar\nJa\n');
    const period = ['--from', '2026-10-01', '--to', '2026-10-31'];
    const about = ['--dialogue', dialogue, '--method', 'enkät', '--collector', 'Kultur', ...period];
    const variables = { PUBLIC_URL: await api.listen(), RADSLAG_TOKEN: token };
    return place.run(['import', csv, ...about], variables).ended;
  };

  beforeAll(async () => {
    place = await Place.make();
  });

  afterEach(() => {
    api.close();
  });

  afterAll(() => {
    place.remove();
  });

  it('hands in the file, orders the import with the guessed columns and tells how it went', async () => {
    const { code, output } = await importing(id);
    expect(output).toContain('Klart: 3 lästa, 2 sparade, 1 felaktiga.');
    expect(output).toContain('rad 7, Ålder: Åldern är inget tal');
    expect(code).toBe(0);
    const ordered = api.asked.find(({ request }) => request.endsWith('/imports'));
    expect(JSON.parse(ordered!.body)).toMatchObject({
      mapping: { text: 'Svar' },
      mode: 'keep-good',
      dataSet: { title: 'Synpunkter, svar.csv', method: 'enkät', periodFrom: '2026-10-01' },
    });
  });

  it('carries its token on every question', async () => {
    await importing(id);
    expect(new Set(api.asked.map(({ authorization }) => authorization))).toEqual(new Set(['Bearer secret']));
  });

  it('ends with 1 when nothing was kept', async () => {
    const { code, output } = await importing(id, 'refused');
    expect(output).toContain('Inget sparades');
    expect(code).toBe(1);
  });

  it('says what the API says when it refuses', async () => {
    const { code, output } = await importing('5d0a7a39-5a3c-4b0a-8d4c-6a5f3c0a7c11');
    expect(output).toContain('Fel: Dialogen finns inte (unknown-dialogue)');
    expect(code).toBe(1);
  });

  it('says how to say who imports when nobody is named', async () => {
    const { code, output } = await importing(id, 'done', '');
    expect(output).toContain('ange en API-nyckel med RADSLAG_TOKEN');
    expect(code).toBe(1);
  });
});
