import { HttpStatus } from '@nestjs/common';
import type { Request, Response } from 'express';
import { problemKinds, problemOf, type ProblemError } from './problem';
import { nonceOf } from './security-headers';
import { isSigningIn, signInPage } from './sign-in-page';

/** How long a client that was told 503 should wait. */
const RETRY_AFTER_SECONDS = 2;

/** Under which the response remembers the code of the problem it was, for those who count. */
export const PROBLEM_CODE = 'problemCode';

/** Without the query: it may hold what somebody searched for. */
export const pathOf = (request: Request): string => request.originalUrl.split('?')[0] ?? '/';

export function answerProblem(response: Response, error: ProblemError): void {
  // A stream that has begun cannot take back its status: cut it, so that half an answer is not taken for a whole one.
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.locals[PROBLEM_CODE] = error.code;
  const { status } = problemKinds[error.code];
  if (status === HttpStatus.SERVICE_UNAVAILABLE) response.setHeader('Retry-After', RETRY_AFTER_SECONDS);
  if (status === HttpStatus.UNAUTHORIZED) response.setHeader('WWW-Authenticate', 'Bearer realm="radslag"');
  response.status(status);
  if (isSigningIn(response.req)) response.type('html').send(signInPage(error.code, nonceOf(response)));
  else response.type('application/problem+json').json(problemOf(error, pathOf(response.req)));
}
