import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { Client, Connection } from '@temporalio/client';
import { handingTraceOn } from '../tracing/temporal-interceptors';
import { dataConverter } from './data-converter';
import { DriverStatus } from './driver-status';
import type { PayloadKey } from './payload-codec';

export interface TemporalSettings {
  readonly address: string;
  readonly namespace: string;
  readonly payloadKeys: readonly PayloadKey[];
}

/** One client a process, by the SDK's own class. It connects when it is first used: Temporal may be down. */
@Module({})
export class TemporalModule implements OnApplicationShutdown {
  constructor(private readonly connection: Connection) {}

  static on({ address, namespace, payloadKeys }: TemporalSettings): DynamicModule {
    return {
      module: TemporalModule,
      global: true,
      providers: [
        { provide: Connection, useFactory: () => Connection.lazy({ address, connectTimeout: '2 seconds' }) },
        {
          provide: Client,
          useFactory: (connection: Connection) =>
            new Client({
              ...{ connection, namespace, dataConverter: dataConverter(payloadKeys) },
              interceptors: { workflow: [handingTraceOn] },
            }),
          inject: [Connection],
        },
        DriverStatus,
      ],
      exports: [Client, DriverStatus],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.connection.close();
  }
}
