import {
  Module,
  type DynamicModule,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { Pool } from 'pg';
import { Metrics } from './metrics';
import { MetricsServer, type MetricsAddress } from './metrics-server';

/** Where it is; none in most tests. */
class MetricsDoor {
  constructor(readonly address: MetricsAddress | undefined) {}
}

/** The API's own figures, behind a door of their own where one is asked for. */
@Module({})
export class MetricsModule implements OnApplicationBootstrap, OnApplicationShutdown {
  private server: MetricsServer | undefined;

  constructor(
    private readonly metrics: Metrics,
    private readonly pool: Pool,
    private readonly door: MetricsDoor,
  ) {}

  static with(metrics: Metrics, address: MetricsAddress | undefined): DynamicModule {
    return {
      module: MetricsModule,
      global: true,
      providers: [
        { provide: Metrics, useValue: metrics },
        { provide: MetricsDoor, useValue: new MetricsDoor(address) },
      ],
      exports: [Metrics],
    };
  }

  async onApplicationBootstrap(): Promise<void> {
    const { address } = this.door;
    if (!address) return;
    this.metrics.watchPool(this.pool);
    this.server = await MetricsServer.listen(address, () => this.metrics.registry.metrics());
  }

  async onApplicationShutdown(): Promise<void> {
    await this.server?.stop();
  }
}
