import { createHash, randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { FileCheck, StoredFile } from '../../src/contract/file';
import type { SignedIn } from '../../src/demo/sign-in';
import type { Problem } from '../../src/http/problem';
import { people } from '../support/lives';
import { survey, uploaded } from '../support/material';
import { Story } from '../support/story';
import { upload } from '../support/upload';

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

describe('files over HTTP', () => {
  let story: Story;
  let lead: SignedIn;
  beforeAll(async () => {
    story = await Story.start({ UPLOAD_LIMIT_MB: '2' });
    lead = await story.running.signIn(people.lead);
  });
  afterAll(() => story.stop());

  const get = (by: SignedIn, path: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${story.running.url}/api/v1/files/${path}`, { headers: { cookie: by.cookie, ...headers } });
  const problem = async (response: Response): Promise<Problem> => (await response.json()) as Problem;

  it('are kept as they came, with their hash', async () => {
    const content = `id;text\r\n${'å'.repeat(700_000)}`;
    const response = await upload(lead, { name: 'enkät hösten.csv', content });
    const file = (await response.json()) as StoredFile;
    expect(response.status).toBe(201);
    expect(file).toMatchObject({
      name: 'enkät hösten.csv',
      mediaType: 'text/csv',
      bytes: Buffer.byteLength(content),
      sha256: sha256(content),
      uploadedBy: { id: people.lead, name: 'Anna Lindqvist' },
      verifiedAt: null,
    });
    expect(await story.get<StoredFile>(people.lead, `files/${file.id}`)).toEqual(file);
    const read = await get(lead, `${file.id}/content`);
    expect(await read.text()).toBe(content);
    expect(read.headers.get('content-disposition')).toBe('attachment; filename="enkät hösten.csv"');
    expect(read.headers.get('etag')).toBe(`"${file.sha256}"`);
    expect(await story.get<FileCheck>(people.lead, `files/${file.id}/check`)).toEqual({
      ...{ id: file.id, bytes: file.bytes, sha256: file.sha256, found: file.sha256, agrees: true },
    });
  });

  it('are not sent again to those who have them', async () => {
    const { id, sha256: hash } = await uploaded(story, people.lead, { name: 'a.txt', content: 'hej' });
    const mine = { 'if-none-match': `"${hash}"`, 'cache-control': 'max-age=0' };
    const response = await get(lead, `${id}/content`, mine);
    expect(response.status).toBe(304);
    expect(await response.text()).toBe('');
  });

  it('are the same file when the same upload is repeated, and another when the content is', async () => {
    const key = randomUUID();
    const [first, again, other] = [
      await upload(lead, { name: 'a.txt', content: 'hej', key }),
      await upload(lead, { name: 'a.txt', content: 'hej', key }),
      await upload(lead, { name: 'a.txt', content: 'hejdå', key }),
    ];
    expect(await again.json()).toEqual(await first.json());
    expect(await problem(other)).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
  });

  it.each([
    ['enkat.exe', 'MZ', 415, 'unsupported-media-type'],
    ['enkat', 'text', 415, 'unsupported-media-type'],
    ['sida.html', '<script>', 415, 'unsupported-media-type'],
    ['enkat.xlsx', 'not a workbook', 415, 'unsupported-media-type'],
    ['enkat.csv', 'a\0b', 415, 'unsupported-media-type'],
    ['stor.csv', 'x'.repeat(2_000_001), 413, 'payload-too-large'],
  ])('named %s are refused when they are not what they say: %s', async (name, content, status, code) => {
    expect(await problem(await upload(lead, { name, content }))).toMatchObject({ status, code });
  });

  it('lose their folders and what does not print from their names', async () => {
    const { name } = await uploaded(story, people.lead, { name: '../../etc/\u202Elösen.txt', content: 'x' });
    expect(name).toBe('lösen.txt');
  });

  it('are named by the field they are missing from', async () => {
    const form = new FormData();
    form.append('other', 'x');
    const response = await fetch(`${story.running.url}/api/v1/files`, {
      method: 'POST',
      headers: { cookie: lead.cookie, origin: story.running.url, 'idempotency-key': 'none' },
      body: form,
    });
    expect(await problem(response)).toMatchObject({
      status: 422,
      faults: [{ path: 'file', code: 'missing' }],
    });
  });

  it('are refused when they are not sent as a form, and when the form is broken', async () => {
    const send = (headers: Record<string, string>): Promise<Response> =>
      fetch(`${story.running.url}/api/v1/files`, {
        method: 'POST',
        headers: { cookie: lead.cookie, origin: story.running.url, 'idempotency-key': 'form', ...headers },
        body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\ncut',
      });
    expect(await problem(await send({ 'content-type': 'text/csv' }))).toMatchObject({ status: 415 });
    expect(await problem(await send({ 'content-type': 'multipart/form-data; boundary=x' }))).toMatchObject({
      status: 400,
      code: 'malformed-request',
    });
  });

  it('of a sender who goes away leave nothing behind', async () => {
    const left = (): number =>
      readdirSync(tmpdir()).filter((name) => name.startsWith('radslag-upload-')).length;
    const before = left();
    const { hostname, port } = new URL(story.running.url);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write(
          `POST /api/v1/files HTTP/1.1\r\nHost: ${hostname}:${port}\r\nCookie: ${lead.cookie}\r\n` +
            `Origin: ${story.running.url}\r\nIdempotency-Key: away\r\nContent-Length: 100000\r\n` +
            'Content-Type: multipart/form-data; boundary=x\r\n\r\n' +
            '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nfirst words',
        );
        socket.end();
        socket.resume().once('close', () => {
          resolve();
        });
      });
    });
    for (const deadline = Date.now() + 10_000; left() > before && Date.now() < deadline;)
      await new Promise((resolve) => setImmediate(resolve));
    expect(left()).toBe(before);
  });

  it('belong to who uploaded them until they are material of a dialogue, whose own rules then say', async () => {
    const { id } = await uploaded(story, people.lead, { name: 'rå.csv', content: 'namn;svar\nAda;ja\n' });
    const communicator = await story.running.signIn(people.communicator);
    const steward = await story.running.signIn(people.dataSteward);
    expect((await get(steward, id)).status).toBe(404);
    expect((await get(steward, `${id}/content`)).status).toBe(404);
    const dialogue = await story.create();
    await story.post(people.lead, `dialogues/${dialogue}/data-sets`, {
      body: { ...survey, rowCount: 1, fileId: id },
    });
    expect((await get(communicator, id)).status).toBe(200);
    expect(await problem(await get(communicator, `${id}/content`))).toMatchObject({
      status: 403,
      code: 'not-permitted',
      rule: expect.stringContaining('material/read-file') as unknown,
    });
    expect((await get(steward, `${id}/content`)).status).toBe(200);
  });

  it('cannot be changed or deleted, not even in the database', async () => {
    const { id } = await uploaded(story, people.lead, { name: 'a.txt', content: 'hej' });
    const { pool } = story.running;
    await expect(pool.query('delete from file_chunk where file_id = $1', [id])).rejects.toThrow(
      /never changed/,
    );
    await expect(pool.query(`update stored_file set sha256 = repeat('0', 64)`)).rejects.toThrow(
      /never changed/,
    );
  });
});
