import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { ProblemError } from '../http/problem';

export interface Person {
  readonly id: string;
  readonly name: string;
}

/** How the person was recognised: tokens may not do what could make them outlive their revocation. */
export type Credential = 'session' | 'token';

export interface IdentifiedRequest extends Request {
  identified?: { readonly person: Person; readonly by: Credential };
}

/** Usage: `read(@CurrentPerson() person: Person)`. */
export const CurrentPerson = createParamDecorator((_: unknown, context: ExecutionContext): Person => {
  const { identified } = context.switchToHttp().getRequest<IdentifiedRequest>();
  if (!identified) throw new ProblemError('sign-in-required');
  return identified.person;
});
