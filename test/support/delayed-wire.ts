import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A wire to PostgreSQL on which every answer takes as long as a test says. */
export interface DelayedWire {
  readonly url: string;
  /** ms that an answer takes from now on. */
  delay: number;
  remove(): Promise<void>;
}

export async function delayedWireTo(target: string): Promise<DelayedWire> {
  const { hostname, port } = new URL(target);
  const open = new Set<Socket>();
  const wire = { delay: 0 };
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    // In their order, also when the wire becomes faster while something is on its way.
    let free = 0;
    near.on('data', (bytes) => far.write(bytes));
    far.on('data', (bytes) => {
      free = Math.max(free, Date.now() + wire.delay);
      setTimeout(() => near.destroyed || near.write(bytes), free - Date.now());
    });
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from);
      from.on('error', () => to.destroy());
      from.on('close', () => {
        open.delete(from);
        to.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(target);
  [url.hostname, url.port] = ['127.0.0.1', String((server.address() as AddressInfo).port)];
  return Object.assign(wire, {
    url: url.href,
    remove: () =>
      new Promise<void>((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => {
          resolve();
        });
      }),
  });
}
