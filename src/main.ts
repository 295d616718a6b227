import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Logger } from 'nestjs-pino';
import { resolve } from 'node:path';
import { AppModule } from './app.module';
import { config, ConfigFailure, type Config } from './config';
import { securityHeaders, uncached } from './http/security-headers';
import { projectRoot } from './local/project-root';
import { traceRequests } from './tracing/trace-requests';
import { webApp } from './web/web-app';

/** The API, ready to listen. Tests start it as it is. */
export async function createApp(config: Config): Promise<NestExpressApplication> {
  refuseUnfitForProduction(config);
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(config), {
    bodyParser: false,
    bufferLogs: true,
    // A fault in the composition is thrown to whoever starts it, not answered with an abort.
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  app.set('trust proxy', config.http.trustedProxies);
  app.disable('etag');
  if (config.isTraced) app.use(traceRequests);
  app.use(securityHeaders(config.http.publicUrl.startsWith('https://')), uncached);
  // Before the modules' own middleware: the pages come also while the database is away.
  app.use(webApp({ folder: resolve(projectRoot(), config.webFolder) }));
  app.enableShutdownHooks();
  return app;
}

export async function startApi(config: Config): Promise<NestExpressApplication> {
  const app = await createApp(config);
  await app.listen(config.http.port, config.http.host);
  return app;
}

/** The development provider lets anybody be anybody, and a session cookie over plain http is anybody's to read. */
function refuseUnfitForProduction({ isProduction, oidc, http }: Config): void {
  if (!isProduction) return;
  if (!oidc.issuer.startsWith('https://')) {
    throw new ConfigFailure('OIDC_ISSUER: i drift krävs en riktig inloggningstjänst över https');
  }
  if (!http.publicUrl.startsWith('https://')) {
    throw new ConfigFailure('PUBLIC_URL: i drift krävs https');
  }
}

if (require.main === module) {
  void startApi(config()).catch((fault: unknown) => {
    process.stderr.write(`${fault instanceof ConfigFailure ? fault.message : String(fault)}\n`);
    process.exitCode = 1;
  });
}
