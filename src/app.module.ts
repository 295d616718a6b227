import { Module, type DynamicModule, type MiddlewareConsumer, type NestModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { LoggerModule } from 'nestjs-pino';
import { join } from 'node:path';
import type { Config } from './config';
import { AnalysisModule } from './analysis/analysis.module';
import { CommitmentsModule } from './commitments/commitments.module';
import { ContributionsModule } from './contributions/contributions.module';
import { CoordinationModule } from './coordination/coordination.module';
import { DatabaseModule } from './database/database.module';
import { DataSetsModule } from './datasets/datasets.module';
import { DialoguesModule } from './dialogues/dialogues.module';
import { EvaluationsModule } from './evaluations/evaluations.module';
import { FilesModule } from './files/files.module';
import { HealthModule } from './health/health.module';
import { Admission } from './http/admission';
import { DatabaseWatch } from './http/database-watch';
import { HttpModule } from './http/http.module';
import { IdempotencyGuard } from './http/idempotency';
import { jsonBody } from './http/json-body';
import { logging } from './http/logging';
import { ProblemFilter } from './http/problem.filter';
import { AuthenticationGuard } from './identity/authentication.guard';
import { IdentityModule } from './identity/identity.module';
import { SameSiteGuard } from './identity/same-site.guard';
import { Sessions } from './identity/session';
import { LettersModule } from './letters/letters.module';
import { LiveModule } from './live/live.module';
import { MonitoringModule } from './monitoring/monitoring.module';
import { OrganisationModule } from './organisation/organisation.module';
import { MatrixModule } from './matrix/matrix.module';
import { Metrics } from './metrics/metrics';
import { MetricsModule } from './metrics/metrics.module';
import { requestMetrics } from './metrics/request-metrics';
import { PlansModule } from './plans/plans.module';
import { projectRoot } from './local/project-root';
import { RegisterModule } from './register/register.module';
import { ResultsModule } from './results/results.module';
import { SettingsModule } from './settings/settings.module';
import { TasksModule } from './tasks/tasks.module';
import { TemporalModule } from './temporal/temporal.module';
import { TracingModule } from './tracing/tracing.module';

/** One line a feature; its controllers say their whole path (`@Controller('api/v1/tasks')`). */
const features: NonNullable<DynamicModule['imports']> = [
  OrganisationModule,
  DialoguesModule,
  TasksModule,
  PlansModule,
  CoordinationModule,
  MatrixModule,
  ContributionsModule,
  DataSetsModule,
  AnalysisModule,
  ResultsModule,
  CommitmentsModule,
  EvaluationsModule,
  MonitoringModule,
  LettersModule,
  LiveModule,
  SettingsModule,
];

/** Bytes of one JSON body: a record with long texts, never a file. */
const BODY_LIMIT = 1_000_000;

/** What stands in front of every request, in this order; and the doors it passes. */
@Module({})
export class AppModule implements NestModule {
  constructor(
    private readonly watch: DatabaseWatch,
    private readonly admission: Admission,
    private readonly sessions: Sessions,
    private readonly metrics: Metrics,
  ) {}

  static with(config: Config): DynamicModule {
    return {
      module: AppModule,
      imports: [...plumbing(config, new Metrics()), ...features],
      providers: [
        { provide: APP_FILTER, useExisting: ProblemFilter },
        // In this order: who is it, did our own page ask, can it be told from its repetition.
        { provide: APP_GUARD, useExisting: AuthenticationGuard },
        { provide: APP_GUARD, useExisting: SameSiteGuard },
        { provide: APP_GUARD, useExisting: IdempotencyGuard },
        { provide: DatabaseWatch, useValue: new DatabaseWatch(config.database.url) },
        { provide: Admission, useValue: admissionFor(config.database.pool) },
      ],
    };
  }

  configure(consumer: MiddlewareConsumer): void {
    consumer
      .apply(
        requestMetrics(this.metrics),
        this.watch.middleware,
        this.admission.middleware,
        this.sessions.middleware,
        jsonBody(BODY_LIMIT),
      )
      .forRoutes('{*path}');
  }
}

const plumbing = (config: Config, metrics: Metrics): NonNullable<DynamicModule['imports']> => [
  LoggerModule.forRoot(logging(config.logLevel)),
  DatabaseModule.on({ url: config.database.url, size: config.database.pool }),
  TracingModule.on({ isOn: config.isTraced, service: 'radslag-api' }),
  TemporalModule.on({
    address: config.temporal.address,
    namespace: config.temporal.namespace,
    payloadKeys: config.secrets.payloadKeys,
  }),
  MetricsModule.with(
    metrics,
    config.metricsPort === undefined ? undefined : { host: config.http.host, port: config.metricsPort },
  ),
  RegisterModule.with({
    isProduction: config.isProduction,
    onDecided: (act, outcome) => {
      metrics.acted(act, outcome);
    },
  }),
  HttpModule,
  IdentityModule.with({
    publicUrl: config.http.publicUrl,
    issuer: config.oidc.issuer,
    clientId: config.oidc.clientId,
    clientSecret: config.oidc.clientSecret,
    sessionSecret: config.secrets.session,
  }),
  FilesModule.with({ limit: config.uploadLimit }),
  HealthModule.with({ databaseUrl: config.database.url, prismaFolder: join(projectRoot(), 'prisma') }),
];

/** A few requests for each connection: some wait for Temporal or a file while others use theirs. */
const admissionFor = (connections: number): Admission =>
  new Admission({ atOnce: connections * 4, waiting: connections * 40, patience: 1_000 });
