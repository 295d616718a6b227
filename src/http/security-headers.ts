import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

const nonces = new WeakMap<ServerResponse, string>();

/** What a `<style>` of this response carries to be let in: made when first asked for, and never used again. */
export function nonceOf(response: ServerResponse): string {
  const nonce = nonces.get(response) ?? randomBytes(16).toString('base64');
  nonces.set(response, nonce);
  return nonce;
}

/**
 * Pages may load from ourselves alone, run no script and use no style written into them (but for the response's own
 * nonce), and be framed by nobody. Over plain http (this machine, development) a browser is not told to insist on https,
 * which nothing would answer.
 */
export const securityHeaders = (isHttps: boolean): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", (_request, response) => `'nonce-${nonceOf(response)}'`],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'"],
        fontSrc: ["'self'"],
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
