import { Module, type DynamicModule } from '@nestjs/common';
import { DatabaseHealth } from './database-health';
import { HealthController } from './health.controller';
import { HealthSettings } from './health-settings';

@Module({})
export class HealthModule {
  static with(settings: HealthSettings): DynamicModule {
    return {
      module: HealthModule,
      controllers: [HealthController],
      providers: [DatabaseHealth, { provide: HealthSettings, useValue: settings }],
    };
  }
}
