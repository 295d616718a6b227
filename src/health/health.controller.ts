import { Controller, Get, HttpStatus, Res } from '@nestjs/common';
import type { Response } from 'express';
import { liveness, readiness, type Readiness } from '../contract/health';
import { PublicRoute, Route } from '../http/route';
import { DriverStatus } from '../temporal/driver-status';
import { DatabaseHealth } from './database-health';

@PublicRoute()
@Controller('health')
export class HealthController {
  constructor(
    private readonly database: DatabaseHealth,
    private readonly driver: DriverStatus,
  ) {}

  @Get('live')
  @Route({ summary: 'Processen lever', response: liveness })
  live(): { readonly status: 'live' } {
    return { status: 'live' };
  }

  @Get('ready')
  @Route({
    summary: 'Vad som fungerar. 503 när databasen inte svarar; 200 även när drivaren är nere',
    response: readiness,
  })
  async ready(@Res({ passthrough: true }) response: Response): Promise<Readiness> {
    const [{ database, migrations }, { server, worker }] = await Promise.all([
      this.database.read(),
      this.driver.health(),
    ]);
    const status = database === 'up' && migrations !== 'behind' ? 'ready' : 'not-ready';
    if (status === 'not-ready') response.status(HttpStatus.SERVICE_UNAVAILABLE).setHeader('Retry-After', 2);
    const parts = { temporal: upOrDown(server), worker: upOrDown(worker) };
    return { status, database, migrations, driver: upOrDown(server && worker), parts };
  }
}

const upOrDown = (isUp: boolean): 'up' | 'down' => (isUp ? 'up' : 'down');
