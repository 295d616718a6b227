import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import connectPgSimple, { type PGStore } from 'connect-pg-simple';
import type { Request, RequestHandler } from 'express';
import session from 'express-session';
import { Pool } from 'pg';
import type { SignInUnderWay } from './sign-in';
import { IdentitySettings, isHttps } from './identity-settings';

declare module 'express-session' {
  interface SessionData {
    personId: string;
    signedInAt: string;
    /** What the browser calls itself, so that a person can tell their sessions apart. */
    browser: string;
    /** Sign-ins begun and not finished, by `state`: one for each tab. */
    signIns: Record<string, SignInUnderWay>;
  }
}

const HOURS = 60 * 60 * 1_000;

/** A working day. Not prolonged by use, so that a forgotten browser is signed out by the evening. */
export const SESSION_LIFETIME = 10 * HOURS;

/** A sign-in that is not finished within this is begun again. */
export const SIGN_IN_LIFETIME = HOURS / 6;

const HTTPS_NAME = '__Host-radslag';
const HTTP_NAME = 'radslag';

/** Sessions live in PostgreSQL: any API process knows them all, and revoking one is deleting a row. */
@Injectable()
export class Sessions implements OnModuleDestroy {
  private readonly log = new Logger('Sessions');
  private readonly store: PGStore;
  private readonly read: RequestHandler;

  constructor(pool: Pool, settings: IdentitySettings) {
    this.store = new (connectPgSimple(session))({
      pool,
      createTableIfMissing: false,
      disableTouch: true,
      errorLog: (...about: unknown[]) => {
        this.log.warn({ err: about.find((part) => part instanceof Error) });
      },
    });
    const secure = isHttps(settings);
    this.read = session({
      // The __Host- prefix: set by this host, over TLS, for all of it; no other subdomain can plant one.
      name: secure ? HTTPS_NAME : HTTP_NAME,
      secret: settings.sessionSecret,
      store: this.store,
      resave: false,
      saveUninitialized: false,
      cookie: { httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: SESSION_LIFETIME },
    });
  }

  readonly middleware: RequestHandler = (request, response, next) => {
    if (needsNoSession(request)) next();
    else void this.read(request, response, next);
  };

  /** Clearing away what has expired must not outlive the pool. */
  onModuleDestroy(): void {
    this.store.close();
  }
}

/** Machines carry a token; health must answer when the database does not. */
const needsNoSession = (request: Request): boolean =>
  bearerToken(request) !== null || request.originalUrl.startsWith('/health/');

export function bearerToken(request: Request): string | null {
  const [, token] = /^Bearer ([\w-]{1,200})$/i.exec(request.get('authorization') ?? '') ?? [];
  return token ?? null;
}
