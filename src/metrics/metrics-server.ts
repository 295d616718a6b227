import { createServer, type Server } from 'node:http';

export interface MetricsAddress {
  readonly host: string;
  readonly port: number;
}

/** A door of its own, that no proxy leads to: what a system is busy with is not for everybody. */
export class MetricsServer {
  private constructor(private readonly server: Server) {}

  /** @param written the text in Prometheus' format */
  static async listen(
    { host, port }: MetricsAddress,
    written: () => Promise<string>,
  ): Promise<MetricsServer> {
    const server = createServer((request, response) => {
      if (request.method !== 'GET' || request.url !== '/metrics') {
        response.writeHead(404).end();
        return;
      }
      written().then(
        (text) =>
          response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(text),
        () => response.writeHead(503).end(),
      );
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
    return new MetricsServer(server);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
