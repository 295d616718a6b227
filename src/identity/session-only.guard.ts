import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { faultWords } from '../contract/fault-words';
import { ProblemError } from '../http/problem';
import type { IdentifiedRequest } from './person';

/** A leaked token must not be able to give itself heirs, or throw its owner out. */
export class SessionOnlyGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { identified } = context.switchToHttp().getRequest<IdentifiedRequest>();
    if (identified?.by === 'session') return true;
    throw new ProblemError('forbidden', {
      detail: faultWords.browserOnly,
    });
  }
}
