import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { ProblemError } from '../http/problem';
import { IdentitySettings } from './identity-settings';
import { bearerToken } from './session';

const reads = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Against forged requests. A browser sends the session cookie by itself, so a write that rests on it must show that our
 * own page made it: `Sec-Fetch-Site: same-origin`, or in browsers without it an `Origin` that is ours. Neither can be set
 * by a page. A second line: the cookie is SameSite=Lax, and the API's writes demand the header Idempotency-Key, which a
 * foreign page cannot add without a CORS preflight that is never granted. A token is not sent by itself and needs none
 * of this.
 */
@Injectable()
export class SameSiteGuard implements CanActivate {
  private readonly origin: string;

  constructor({ publicUrl }: IdentitySettings) {
    this.origin = new URL(publicUrl).origin;
  }

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    if (reads.has(request.method) || bearerToken(request) !== null) return true;
    const site = request.get('sec-fetch-site');
    const isOurs = site === undefined ? request.get('origin') === this.origin : site === 'same-origin';
    if (!isOurs) throw new ProblemError('cross-site');
    return true;
  }
}
