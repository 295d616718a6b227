import { Module, type DynamicModule } from '@nestjs/common';
import type { Config } from './config';
import { DatabaseModule } from './database/database.module';
import { RegisterModule } from './register/register.module';
import { TemporalModule } from './temporal/temporal.module';
import { TracingModule } from './tracing/tracing.module';

/** What the worker shares with the API: the database, the register, the client to Temporal. */
@Module({})
export class WorkerModule {
  static on({ database, temporal, secrets, isProduction, isTraced }: Config): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        DatabaseModule.on({ url: database.url, size: database.pool }),
        RegisterModule.with({ isProduction }),
        TracingModule.on({ isOn: isTraced, service: 'radslag-worker' }),
        TemporalModule.on({ ...temporal, payloadKeys: secrets.payloadKeys }),
      ],
    };
  }
}
