import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A wire to PostgreSQL that can swallow an answer: what was asked is done, and who asked is never told. */
export interface HeldWire {
  readonly url: string;
  /** From the next message that holds these words, nothing comes back on its connection. Resolves when that is so. */
  holdReplyTo(words: string): Promise<void>;
  remove(): Promise<void>;
}

export async function heldWireTo(target: string): Promise<HeldWire> {
  const { hostname, port } = new URL(target);
  const open = new Set<Socket>();
  let waited: { readonly words: string; readonly held: () => void } | undefined;
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    let isHeld = false;
    near.on('data', (bytes) => {
      if (waited && bytes.includes(waited.words)) {
        isHeld = true;
        waited.held();
        waited = undefined;
      }
      far.write(bytes);
    });
    far.on('data', (bytes) => isHeld || near.write(bytes));
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from);
      from.on('error', () => to.destroy());
      from.on('close', () => to.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(target);
  [url.hostname, url.port] = ['127.0.0.1', String((server.address() as AddressInfo).port)];
  return {
    url: url.href,
    holdReplyTo: (words) =>
      new Promise((held) => {
        waited = { words, held };
      }),
    remove: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => {
          resolve();
        });
      }),
  };
}
