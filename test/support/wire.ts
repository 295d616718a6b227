import { createServer, connect, type Server, type Socket } from 'node:net';

/** A wire in front of a server that a test can cut and mend. */
export interface Wire {
  /** The same address by way of the wire. */
  readonly url: string;
  /** Nobody listens; connections there were are lost. */
  cut(): Promise<void>;
  /** Connections stand and new ones are taken, but not a byte comes through: a frozen server, or a firewall. */
  freeze(): Promise<void>;
  mend(): Promise<void>;
  remove(): Promise<void>;
}

export async function wireTo(target: string, port: number): Promise<Wire> {
  const { hostname, port: targetPort } = new URL(target);
  const open = new Set<Socket>();
  let frozen = false;
  let server: Server | undefined;
  const listen = (): Promise<void> =>
    new Promise((resolve) => {
      server = createServer((near) => {
        const far = connect(Number(targetPort), hostname);
        for (const [from, to] of [
          [near, far],
          [far, near],
        ] as const) {
          open.add(from);
          from.on('data', (bytes) => frozen || to.write(bytes));
          from.on('error', () => to.destroy());
          from.on('close', () => {
            open.delete(from);
            to.destroy();
          });
        }
      }).listen(port, '127.0.0.1', resolve);
    });
  const cut = (): Promise<void> =>
    new Promise((resolve) => {
      for (const socket of open) socket.destroy();
      if (!server?.listening) resolve();
      else
        server.close(() => {
          resolve();
        });
    });
  await listen();
  const url = new URL(target);
  [url.hostname, url.port] = ['127.0.0.1', String(port)];
  return {
    url: url.href,
    cut,
    freeze: () => {
      frozen = true;
      return Promise.resolve();
    },
    mend: async () => {
      frozen = false;
      // What was said while frozen is lost: those connections cannot go on.
      await cut();
      await listen();
    },
    remove: cut,
  };
}
