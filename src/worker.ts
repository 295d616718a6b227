import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Client } from '@temporalio/client';
import type { DefaultLogger } from '@temporalio/worker';
import { Pool } from 'pg';
import { pino, type Logger } from 'pino';
import { createActivities } from '../activities';
import { ownPages } from '../activities/publisher';
import { config, ConfigFailure, type Config } from './config';
import { Listener } from './database/listener';
import { safeError } from './http/logging';
import { freePort } from './local/ports';
import { Metrics } from './metrics/metrics';
import { MetricsServer } from './metrics/metrics-server';
import { systemGauges } from './metrics/system-gauges';
import { ClaimSweep } from './register/claim-sweep';
import { Clock } from './register/clock';
import { Definitions } from './register/definitions';
import { Register } from './register/register';
import { Relay } from './register/relay';
import { Driver, installRuntime } from './temporal/driver';
import { ImportStarter } from './temporal/import-starter';
import { sdkLogger } from './temporal/sdk-logger';
import { WorkerModule } from './worker.module';

/** The second process: tells Temporal what the register has decided, and carries out what must happen by itself. */
async function work(): Promise<void> {
  const the = config();
  const log = pino({ level: the.logLevel, base: { process: 'worker' } });
  const app = await NestFactory.createApplicationContext(WorkerModule.on(the), { logger: ['error', 'warn'] });
  const metrics = await metricsOf(app, the, sdkLoggerOn(log));
  const relay = relayOf(app, log);
  const claims = claimSweepOf(app, log);
  const driver = driverOf(app, the, log);
  const imports = new ImportStarter({ pool: app.get(Pool), client: app.get(Client), onFault: telling(log) });
  stopOnSignal(log, async () => {
    await driver.stop();
    await imports.stop();
    await claims.stop();
    await relay.stop();
    await metrics?.stop();
    await app.close();
  });
  driver.start();
  imports.start();
  await relay.start();
  await claims.start();
  log.info('The driver is running');
}

/** The SDK tells of itself on a port of its own; both are shown on ours, with what the whole system waits for. */
async function metricsOf(
  app: INestApplicationContext,
  { metricsPort, http }: Config,
  logger: DefaultLogger,
): Promise<MetricsServer | undefined> {
  if (metricsPort === undefined) {
    installRuntime({ logger });
    return undefined;
  }
  const ofSdk = `127.0.0.1:${String(await freePort())}`;
  installRuntime({ logger, metrics: ofSdk });
  const metrics = new Metrics();
  metrics.watchPool(app.get(Pool));
  systemGauges(metrics.registry, app.get(Pool));
  return MetricsServer.listen({ host: http.host, port: metricsPort }, async () => {
    const sdk = await fetch(`http://${ofSdk}/metrics`).then(
      (answer) => answer.text(),
      () => '',
    );
    return `${await metrics.registry.metrics()}\n${sdk}`;
  });
}

function relayOf(app: INestApplicationContext, log: Logger): Relay {
  const listener = app.get(Listener);
  return new Relay({
    pool: app.get(Pool),
    temporal: () => app.get(Client),
    listen: (channel, heard) => listener.listen(channel, heard),
    onFault: telling(log),
  });
}

function claimSweepOf(app: INestApplicationContext, log: Logger): ClaimSweep {
  const listener = app.get(Listener);
  return new ClaimSweep({
    pool: app.get(Pool),
    register: app.get(Register),
    listen: (channel, heard) => listener.listen(channel, heard),
    onFault: telling(log),
  });
}

function driverOf(
  app: INestApplicationContext,
  { temporal, secrets, database }: Config,
  log: Logger,
): Driver {
  const pool = app.get(Pool);
  const activities = createActivities({
    pool,
    register: app.get(Register),
    definitions: app.get(Definitions),
    clock: app.get(Clock),
    publisher: ownPages,
  });
  return new Driver({
    ...temporal,
    payloadKeys: secrets.payloadKeys,
    client: app.get(Client),
    activities,
    // The relay and the clock need a connection too.
    activitiesAtOnce: Math.max(1, database.pool - 2),
    onFault: telling(log),
    onFatal: (fault) => {
      log.fatal({ err: safeError(fault) }, 'The driver cannot run');
      process.exit(1);
    },
  });
}

/** Once, whichever comes first; a second signal is for the impatient. */
function stopOnSignal(log: Logger, stop: () => Promise<void>): void {
  const end = (signal: string): void => {
    log.info({ signal }, 'The driver is stopping');
    stop().then(
      () => process.exit(0),
      (fault: unknown) => {
        log.fatal({ err: safeError(fault) }, 'The driver did not stop in order');
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
}

/** The SDK's lines as ours: with the ids of their workflow, and no sentence that quotes what a person wrote. */
const sdkLoggerOn = (log: Logger): DefaultLogger =>
  sdkLogger('WARN', (level, { ids, message, fault }) => {
    log[level](fault === undefined ? ids : { ...ids, err: safeError(fault) }, message);
  });

const telling =
  (log: Logger) =>
  (fault: unknown, dialogue?: string): void => {
    log.warn(
      { err: safeError(fault), ...(dialogue === undefined ? {} : { dialogue }) },
      'Could not be done now: trying again',
    );
  };

work().catch((fault: unknown) => {
  const says =
    fault instanceof ConfigFailure ? fault.message : fault instanceof Error ? fault.stack : String(fault);
  process.stderr.write(`${says ?? 'Drivaren kunde inte starta'}\n`);
  process.exit(1);
});
