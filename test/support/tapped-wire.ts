import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** What a wire does with what is said on one connection; what is left out passes on as it is. */
export interface Tap {
  readonly said?: (bytes: Buffer, pass: () => void) => void;
  readonly answered?: (bytes: Buffer, pass: () => void) => void;
}

export interface TappedWire {
  /** The same address by way of the wire. */
  readonly url: string;
  remove(): Promise<void>;
}

const through = (_bytes: Buffer, pass: () => void): void => {
  pass();
};

/** A wire in front of a server, on which each connection has a tap of its own. `at`: the port; 0: any that is free. */
export async function tappedWireTo(target: string, tapped: () => Tap, at = 0): Promise<TappedWire> {
  const { hostname, port } = new URL(target);
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    const { said = through, answered = through } = tapped();
    for (const [from, to, hear] of [
      [near, far, said],
      [far, near, answered],
    ] as const) {
      open.add(from);
      from.on('data', (bytes) => {
        hear(bytes, () => {
          if (!to.destroyed) to.write(bytes);
        });
      });
      from.on('error', () => to.destroy());
      from.on('close', () => {
        open.delete(from);
        to.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve));
  const url = new URL(target);
  [url.hostname, url.port] = ['127.0.0.1', String((server.address() as AddressInfo).port)];
  return {
    url: url.href,
    remove: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => {
          resolve();
        });
      }),
  };
}
