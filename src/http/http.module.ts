import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Draining } from './draining';
import { IdempotencyGuard } from './idempotency';
import { OpenApiController } from './openapi.controller';
import { ProblemFilter } from './problem.filter';
import { Routes } from './routes';

@Module({
  imports: [DiscoveryModule],
  controllers: [OpenApiController],
  providers: [Draining, IdempotencyGuard, ProblemFilter, Routes],
  exports: [IdempotencyGuard, ProblemFilter, Routes],
})
export class HttpModule {}
