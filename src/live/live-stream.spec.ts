import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import express, { type Response } from 'express';
import { LiveStream, type LiveMessage } from './live-stream';

const cursor = { at: 1_800_000_000, snapshot: '10:20:' };
const credential = { person: 'anna', session: 'one', token: null };
const messages: readonly LiveMessage[] = Array.from({ length: 100 }, (_, sequence) => ({
  event: 'dialogue',
  data: { id: '0f8fad5b-d9cb-469f-a165-70867728950e', sequence },
}));

describe('a stream', () => {
  let server: Server;
  let opened: (response: Response) => void;
  beforeAll(async () => {
    const app = express();
    app.get('/', (_request, response) => {
      opened(response);
    });
    server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const open = async (): Promise<{ stream: LiveStream; response: Response; read: IncomingMessage }> => {
    const response = new Promise<Response>((resolve) => {
      opened = resolve;
    });
    const asked = get(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`);
    asked.on('error', () => undefined);
    const stream = new LiveStream(credential, null, await response);
    const [read] = (await once(asked, 'response')) as [IncomingMessage];
    read.on('error', () => undefined);
    return { stream, response: await response, read };
  };

  it('is cut off when nobody reads it, before much has gathered for it', async () => {
    const { stream, response, read } = await open();
    read.pause();
    let most = 0;
    while (!response.destroyed) {
      stream.tell(messages, cursor);
      most = Math.max(most, response.writableLength);
      await setImmediate();
    }
    expect(most).toBeLessThan(100_000);
  });

  it('goes on for as long as it is read', async () => {
    const { stream, response, read } = await open();
    let bytes = 0;
    read.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
    });
    for (let n = 0; n < 2_000; n += 1) {
      stream.tell(messages, cursor);
      if (response.writableNeedDrain) await once(response, 'drain');
    }
    stream.close();
    await once(read, 'end');
    expect(bytes).toBeGreaterThan(10_000_000);
  });

  it('says how far it has come with the last message of those told together, and while it is silent', async () => {
    const { stream, read } = await open();
    let text = '';
    read.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
    stream.tell(messages.slice(0, 2), cursor);
    stream.tell([], { ...cursor, snapshot: '30:30:' });
    stream.beat(0);
    stream.beat(60_000);
    stream.close();
    await once(read, 'end');
    const data = (n: number): string =>
      `event: dialogue\ndata: {"id":"0f8fad5b-d9cb-469f-a165-70867728950e","sequence":${String(n)}}\n`;
    expect(text).toBe(
      [
        'retry: 2000\n\n',
        `${data(0)}\n${data(1)}id: 1800000000/10:20:\n\n`,
        ':\nid: 1800000000/30:30:\n\n',
      ].join(''),
    );
  });
});
