import { json, type RequestHandler } from 'express';
import { ProblemError } from './problem';

/** Reads JSON bodies up to `limit` bytes. What cannot be read is a problem, not a stack trace. */
export function jsonBody(limit: number): RequestHandler {
  const read: RequestHandler = json({ limit, strict: false });
  return (request, response, next) => {
    void read(request, response, (fault?: unknown) => {
      if (fault === undefined) next();
      else next(problemIn(fault));
    });
  };
}

function problemIn(fault: unknown): unknown {
  if (!(fault instanceof Error) || !('type' in fault)) return fault;
  switch (fault.type) {
    case 'entity.parse.failed':
      return new ProblemError('malformed-json');
    case 'entity.too.large':
      return new ProblemError('payload-too-large');
    case 'charset.unsupported':
    case 'encoding.unsupported':
      return new ProblemError('unsupported-media-type');
    default:
      return new ProblemError('malformed-request');
  }
}
