import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { createApp } from '../../src/main';
import { freePort } from '../../src/local/ports';
import { testConfig } from '../support/app';
import { problemIn } from './problems';

const SCRIPT = 'console.log("hej");\n'.repeat(50);

const INDEX = `<!doctype html><html lang="sv"><head>
<meta property="csp-nonce" nonce="__CSP_NONCE__" content="__CSP_NONCE__" />
<script type="module" src="/personal/assets/index-a1B2.js"></script></head><body></body></html>`;

interface Served {
  readonly url: string;
  stop(): Promise<void>;
}

/** An application whose database and Temporal nobody answers for. */
async function served(variables: Readonly<Record<string, string>>): Promise<Served> {
  const port = await freePort();
  const config = testConfig({ PORT: String(port), OIDC_ISSUER: 'http://127.0.0.1:1', ...variables });
  const app = await createApp(config);
  await app.listen(port, '127.0.0.1');
  return { url: `http://127.0.0.1:${String(port)}`, stop: () => app.close() };
}

/** As it comes over the wire: `fetch` would unpack it, and keep nothing. */
async function raw(
  url: string,
  headers: Readonly<Record<string, string>>,
): Promise<IncomingMessage & { readonly body: Buffer }> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request(url, { headers }, resolve).on('error', reject).end();
  });
  return Object.assign(response, { body: await buffer(response) });
}

describe("the staff's pages, while the database is away", () => {
  let folder: string;
  let app: Served;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'radslag-web-'));
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), INDEX);
    writeFileSync(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    writeFileSync(join(folder, '.secret'), 'secret');
    writeFileSync(join(folder, 'assets', 'index-a1B2.js'), SCRIPT);
    writeFileSync(join(folder, 'assets', 'index-a1B2.js.br'), brotliCompressSync(SCRIPT));
    writeFileSync(join(folder, 'assets', 'index-a1B2.js.gz'), gzipSync(SCRIPT));
    writeFileSync(join(folder, 'assets', 'plain-c3.css'), 'body{}');
    app = await served({ WEB_DIR: folder });
  });
  afterAll(async () => {
    await app.stop();
    rmSync(folder, { recursive: true });
  });

  const get = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${app.url}${path}`, { redirect: 'manual', ...init });

  it.each([
    ['/', '/personal/'],
    ['/personal', '/personal/'],
    ['/personal?tema=mork', '/personal/?tema=mork'],
  ])('%s leads to them', async (from, to) => {
    const response = await get(from);
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe(to);
  });

  it.each([
    '/personal/',
    '/personal/dialoger/8d7c?flik=plan',
    '/personal/index.html',
    '/personal/.secret',
    '/personal/..%2f..%2fpackage.json',
    '/personal/%E0%A4%A',
  ])('are one page at every address: %s', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(response.headers.get('etag')).toBeNull();
    expect(await response.text()).toContain('<script type="module" src="/personal/assets/index-a1B2.js">');
  });

  it('let in no style but their own, by a nonce that is new in every answer', async () => {
    const nonces = await Promise.all(
      ['/personal/', '/personal/ko'].map(async (path) => {
        const response = await get(path);
        const [, nonce = ''] = /nonce="([^"]+)" content="\1"/.exec(await response.text()) ?? [];
        const policy = response.headers.get('content-security-policy') ?? '';
        expect(policy.split(';')).toEqual([
          ...["default-src 'self'", "script-src 'self'", `style-src 'self' 'nonce-${nonce}'`],
          ...["img-src 'self' data: blob:", "connect-src 'self'", "font-src 'self'", "object-src 'none'"],
          ...["base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"],
        ]);
        return nonce;
      }),
    );
    expect(Buffer.from(nonces[0]!, 'base64')).toHaveLength(16);
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['identity', undefined, (body: Buffer) => body],
    ['br;q=0', undefined, (body: Buffer) => body],
  ])('send what was built in the smallest form the browser takes: %s', async (accepted, encoding, unpack) => {
    const response = await raw(`${app.url}/personal/assets/index-a1B2.js`, { 'accept-encoding': accepted });
    expect(response.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'text/javascript; charset=utf-8',
      vary: expect.stringContaining('Accept-Encoding') as string,
    });
    expect(response.headers['content-encoding']).toBe(encoding);
    expect(unpack(response.body).toString()).toBe(SCRIPT);
  });

  it('send what was built in one form alone as it is', async () => {
    const response = await raw(`${app.url}/personal/assets/plain-c3.css`, { 'accept-encoding': 'br' });
    expect(response.headers['content-encoding']).toBeUndefined();
    expect(response.body.toString()).toBe('body{}');
  });

  it('are asked for again when they have changed, if their name does not say it', async () => {
    const response = await get('/personal/icon.svg');
    expect(response.headers.get('content-type')).toBe('image/svg+xml');
    expect(response.headers.get('cache-control')).toBe('no-cache');
    const since = response.headers.get('last-modified')!;
    const again = await raw(`${app.url}/personal/icon.svg`, { 'if-modified-since': since });
    expect(again.statusCode).toBe(304);
  });

  it('answer for a script that is gone that it is gone, and let nobody keep the answer', async () => {
    const response = await get('/personal/assets/index-old.js');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await problemIn(response)).toMatchObject({ status: 404, code: 'unknown-route' });
  });

  it('are read, not written to', async () => {
    const head = await get('/personal/', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it('stand in the way of nothing else', async () => {
    const response = await get('/health/live');
    expect(response.headers.get('content-type')).toContain('application/json');
  });
});

describe('pages that were never built', () => {
  let folder: string;
  let app: Served;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'radslag-web-'));
    app = await served({ WEB_DIR: folder });
  });
  afterAll(async () => {
    await app.stop();
    rmSync(folder, { recursive: true });
  });

  it('say so, and how to build them', async () => {
    const response = await fetch(`${app.url}/personal/`);
    expect(response.status).toBe(503);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(await response.text()).toContain('npm run build');
  });
});
