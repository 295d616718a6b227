import { randomUUID } from 'node:crypto';
import {
  Catch,
  HttpException,
  HttpStatus,
  Logger,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { answerProblem, pathOf } from './answer-problem';
import { databaseProblem } from './database-faults';
import type { EdgeCode } from '../contract/problem-titles';
import { ProblemError } from './problem';

/** The only way an error leaves the API: RFC 9457 problem details, whatever was thrown and wherever. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Fault');

  catch(thrown: unknown, context: ArgumentsHost): void {
    const http = context.switchToHttp();
    const response = http.getResponse<Response>();
    if (cameTooLate(thrown, response)) return;
    answerProblem(response, this.problemIn(thrown, http.getRequest<Request>()));
  }

  private problemIn(thrown: unknown, request: Request): ProblemError {
    if (thrown instanceof ProblemError) return thrown;
    const database = databaseProblem(thrown);
    if (database !== null) {
      this.log.warn({ problem: database, err: thrown, path: pathOf(request) });
      return new ProblemError(database);
    }
    if (thrown instanceof HttpException) {
      const code = codeOf(thrown, request);
      if (code !== null) return new ProblemError(code);
    }
    const reference = randomUUID();
    this.log.error({ reference, err: thrown, method: request.method, path: pathOf(request) });
    return new ProblemError('fault', { reference });
  }
}

/** The caller had been told to come back before there was an answer: it stands under its key. */
const cameTooLate = (thrown: unknown, { writableEnded }: Response): boolean =>
  writableEnded && (thrown as { code?: unknown } | null)?.code === 'ERR_HTTP_HEADERS_SENT';

const codes: Readonly<Partial<Record<number, EdgeCode>>> = {
  [HttpStatus.BAD_REQUEST]: 'malformed-request',
  [HttpStatus.UNAUTHORIZED]: 'sign-in-required',
  [HttpStatus.FORBIDDEN]: 'forbidden',
  [HttpStatus.NOT_FOUND]: 'not-found',
  [HttpStatus.CONFLICT]: 'conflict',
  [HttpStatus.PAYLOAD_TOO_LARGE]: 'payload-too-large',
  [HttpStatus.UNSUPPORTED_MEDIA_TYPE]: 'unsupported-media-type',
  [HttpStatus.SERVICE_UNAVAILABLE]: 'too-busy',
};

const NOT_FOUND: number = HttpStatus.NOT_FOUND;

/** Nest says "Cannot GET /…" when no route matched; a feature's own 404 means the thing, not the address. */
function codeOf(thrown: HttpException, { method }: Request): EdgeCode | null {
  const status = thrown.getStatus();
  if (status === NOT_FOUND && thrown.message.startsWith(`Cannot ${method} `)) return 'unknown-route';
  return codes[status] ?? null;
}
