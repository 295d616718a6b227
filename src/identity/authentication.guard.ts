import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ProblemError } from '../http/problem';
import { PUBLIC_ROUTE } from '../http/route';
import { People } from './people';
import type { IdentifiedRequest } from './person';
import { bearerToken } from './session';
import { tokenHash } from './token-secret';

/** Everything needs a person, save the routes that say they do not. */
@Injectable()
export class AuthenticationGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly people: People,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const handlers = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC_ROUTE, handlers) === true) return true;
    const request = context.switchToHttp().getRequest<IdentifiedRequest>();
    const identified = await this.identify(request);
    if (!identified) throw new ProblemError('sign-in-required');
    request.identified = identified;
    return true;
  }

  private async identify(request: IdentifiedRequest): Promise<IdentifiedRequest['identified'] | null> {
    const token = bearerToken(request);
    if (token !== null) {
      const person = await this.people.byTokenHash(tokenHash(token));
      return person && { person, by: 'token' };
    }
    // No session was read for a request with a malformed Authorization header, or to a path that needs none.
    const session = request.session as IdentifiedRequest['session'] | undefined;
    if (session?.personId === undefined) return null;
    const person = await this.people.active(session.personId);
    return person && { person, by: 'session' };
  }
}
