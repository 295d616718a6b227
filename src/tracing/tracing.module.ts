import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { Pool } from 'pg';
import { traceQueries } from './trace-queries';

export interface TracingSettings {
  /** Whether a collector is named: by OpenTelemetry's own variable, which its exporter reads. */
  readonly isOn: boolean;
  readonly service: 'radslag-api' | 'radslag-worker';
}

interface Exporting {
  shutdown(): Promise<void>;
}

class Tracing implements OnApplicationShutdown {
  constructor(private readonly exporting: Exporting) {}

  /** What has not been sent yet is. */
  async onApplicationShutdown(): Promise<void> {
    await this.exporting.shutdown();
  }
}

/** Traces over OTLP/HTTP to a collector. Nothing of it is loaded in a process that is not told of one. */
@Module({})
export class TracingModule {
  static on({ isOn, service }: TracingSettings): DynamicModule {
    const useFactory = async (pool: Pool): Promise<Tracing> => {
      traceQueries(pool);
      return new Tracing(await startExporting(service));
    };
    return {
      module: TracingModule,
      providers: isOn ? [{ provide: Tracing, useFactory, inject: [Pool] }] : [],
    };
  }
}

async function startExporting(service: string): Promise<Exporting> {
  const [{ BatchSpanProcessor, NodeTracerProvider }, { OTLPTraceExporter }, { resourceFromAttributes }] =
    await Promise.all([
      import('@opentelemetry/sdk-trace-node'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
    ]);
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': service }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  provider.register();
  return provider;
}
