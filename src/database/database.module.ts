import { Module, type DynamicModule, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Pool } from 'pg';
import { BoundedPool, type PoolLimits } from './bounded-pool';
import { Listener } from './listener';
import { prismaOn, PrismaClient } from './prisma';

/** One pool a process, by the name of pg's own class; Prisma runs on it, and LISTEN has a connection of its own. */
@Module({})
export class DatabaseModule implements OnModuleInit, OnApplicationShutdown {
  constructor(
    private readonly pool: Pool,
    private readonly prisma: PrismaClient,
    private readonly listener: Listener,
  ) {}

  static on(limits: PoolLimits): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      providers: [
        { provide: Pool, useFactory: () => new BoundedPool(limits) },
        { provide: PrismaClient, useFactory: prismaOn, inject: [Pool] },
        { provide: Listener, useFactory: () => new Listener(limits.url) },
      ],
      exports: [Pool, PrismaClient, Listener],
    };
  }

  /** Prisma compiles its engine, and calls nobody: the first person to write does not wait for it. */
  onModuleInit(): Promise<void> {
    return this.prisma.$connect();
  }

  /** Last of all: what the others still write as they stop has been written. */
  async onApplicationShutdown(): Promise<void> {
    await this.listener.close();
    await this.prisma.$disconnect();
    await this.pool.end();
  }
}
