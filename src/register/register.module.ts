import { Module, type DynamicModule } from '@nestjs/common';
import { Pool } from 'pg';
import { Listener } from '../database/listener';
import { PrismaClient } from '../database/prisma';
import { Clock } from './clock';
import { Definitions } from './definitions';
import { Idempotent } from './idempotent';
import { Register, type RegisterDependencies } from './register';
import { Surroundings } from './surroundings';

interface RegisterOptions extends Pick<RegisterDependencies, 'onDecided'> {
  readonly isProduction: boolean;
}

/** The register for a process: one cache of definitions, calendar and organisation, one clock. */
@Module({})
export class RegisterModule {
  static with({ isProduction, onDecided }: RegisterOptions): DynamicModule {
    return {
      module: RegisterModule,
      global: true,
      providers: [
        { provide: Definitions, useFactory: (pool: Pool) => new Definitions(pool), inject: [Pool] },
        { provide: Clock, useFactory: (pool: Pool) => new Clock(pool, !isProduction), inject: [Pool] },
        {
          provide: Idempotent,
          useFactory: (prisma: PrismaClient) => new Idempotent(prisma),
          inject: [PrismaClient],
        },
        {
          provide: Surroundings,
          useFactory: (pool: Pool, clock: Clock, listener: Listener) =>
            new Surroundings(pool, clock, listener),
          inject: [Pool, Clock, Listener],
        },
        {
          provide: Register,
          useFactory: (pool: Pool, definitions: Definitions, surroundings: Surroundings) =>
            new Register({ pool, definitions, surroundings, ...(onDecided ? { onDecided } : {}) }),
          inject: [Pool, Definitions, Surroundings],
        },
      ],
      exports: [Definitions, Clock, Idempotent, Surroundings, Register],
    };
  }
}
