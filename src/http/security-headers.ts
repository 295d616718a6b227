import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * Pages may load from ourselves alone, run no script written into them, and be framed by nobody. Over plain http (this
 * machine, development) a browser is not told to insist on https, which nothing would answer.
 */
export const securityHeaders = (isHttps: boolean): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(isHttps ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: isHttps ? { maxAge: 365 * 24 * 60 * 60, includeSubDomains: false } : false,
  });

/** What the API answers depends on who asks and when: no cache on the way keeps it. A route may say otherwise. */
export const uncached: RequestHandler = ({ path }, response, next) => {
  if (/^\/(api|auth|health)\//.test(path)) response.setHeader('Cache-Control', 'no-store');
  next();
};
