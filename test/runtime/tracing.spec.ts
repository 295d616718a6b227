import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { System } from '../faults/system';
import * as records from '../support/sample-records';
import { until } from '../support/until';

interface Span {
  readonly service: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly attributes: readonly { readonly key: string; readonly value: { readonly stringValue?: string } }[];
}

interface Export {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: Span['attributes'] };
    readonly scopeSpans: readonly { readonly spans: readonly Omit<Span, 'service'>[] }[];
  }[];
}

/** A collector of traces, as the OTLP protocol over HTTP has it: what it was sent, as it came. */
class Collector {
  private readonly bodies: string[] = [];

  private constructor(private readonly server: Server) {}

  static listen(): Promise<Collector> {
    const server = createServer();
    const collector = new Collector(server);
    server.on('request', (request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        collector.bodies.push(Buffer.concat(parts).toString());
        response.setHeader('content-type', 'application/json').end('{}');
      });
    });
    return new Promise((resolve) =>
      server.listen(0, '127.0.0.1', () => {
        resolve(collector);
      }),
    );
  }

  get url(): string {
    return `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  get sent(): string {
    return this.bodies.join('\n');
  }

  get spans(): readonly Span[] {
    return this.bodies
      .flatMap((body) => (JSON.parse(body) as Export).resourceSpans)
      .flatMap(({ resource, scopeSpans }) => {
        const service =
          resource.attributes.find(({ key }) => key === 'service.name')?.value.stringValue ?? '';
        return scopeSpans.flatMap(({ spans }) => spans.map((span) => ({ ...span, service })));
      });
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

describe('traces', () => {
  let system: System;
  let collector: Collector;
  beforeAll(async () => {
    collector = await Collector.listen();
    system = await System.make();
    const variables = { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_BSP_SCHEDULE_DELAY: '200' };
    await system.api('direct', variables);
    await system.worker('direct', variables);
  }, 120_000);
  afterAll(async () => {
    await system.remove();
    collector.close();
  });

  const ofTrace = (traceId: string): readonly Span[] =>
    collector.spans.filter((span) => span.traceId === traceId);
  const above = (span: Span | undefined): readonly string[] => {
    if (!span) return [];
    return [span.name, ...above(collector.spans.find(({ spanId }) => spanId === span.parentSpanId))];
  };

  it('go from the caller over the API, the relay and the workflow to the statements of the activity', async () => {
    const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
    const token = await system.tokenFor(records.LEAD);
    await fetch(`${system.url}/api/v1/dialogues?q=Hemligt`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': 'en-nyckel-av-sexton',
        traceparent: `00-${traceId}-00f067aa0ba902b7-01`,
      },
      body: JSON.stringify({
        definition: 'medborgardialog.punktdialog',
        title: 'Trygga vägar i Vega',
        owner: records.OWNER,
        lead: records.LEAD,
        initiator: 'committee',
      }),
    });
    const request = 'POST /api/v1/dialogues';
    const named = (name: string): Span | undefined => ofTrace(traceId).find((span) => span.name === name);
    await until(() =>
      Promise.resolve(['insert-dialogue', request, 'tell', 'sendNotices', 'unnoticed'].every(named)),
    );
    expect(named(request)).toMatchObject({ service: 'radslag-api', parentSpanId: '00f067aa0ba902b7' });
    expect(above(named('insert-dialogue'))).toEqual(['insert-dialogue', request]);
    expect(above(named('unnoticed'))).toEqual(['unnoticed', 'sendNotices', 'tell', request]);
    expect(named('unnoticed')).toMatchObject({ service: 'radslag-worker' });
  });

  it('hold no name, no text and no value', async () => {
    const headers = { authorization: `Bearer ${await system.tokenFor(records.COORDINATOR)}` };
    const person = `${system.url}/api/v1/organisation/people/${records.LEAD}`;
    expect((await fetch(person, { headers })).status).toBe(200);
    const route = 'GET /api/v1/organisation/people/:id';
    await until(() => Promise.resolve(collector.spans.some(({ name }) => name === route)));
    expect(collector.sent).not.toMatch(/Trygga|Hemligt|anna\.lindqvist/);
  });

  it('are made of nothing that nobody asked for', () => {
    expect(collector.spans.filter(({ name }) => /health|untold/.test(name))).toEqual([]);
  });
});
