import { json, type RequestHandler } from 'express';
import { faultWords } from '../contract/fault-words';
import { ProblemError } from './problem';

/** Reads JSON bodies up to `limit` bytes. What cannot be read is a problem, not a stack trace. */
export function jsonBody(limit: number): RequestHandler {
  const read: RequestHandler = json({ limit, strict: false });
  return (request, response, next) => {
    void read(request, response, (fault?: unknown) => {
      if (fault !== undefined) next(problemIn(fault));
      else if (isDeeperThan(DEEPEST, request.body))
        next(new ProblemError('malformed-json', { detail: faultWords.tooDeep }));
      else next();
    });
  };
}

/** Levels of objects and lists within each other, as `tooDeep` says: far more than any record has, far fewer than exhaust the stack. */
const DEEPEST = 64;

/** Level by level, not by recursion: what is looked for is what would exhaust the stack. */
function isDeeperThan(levels: number, body: unknown): boolean {
  let level: readonly unknown[] = [body].filter(isNested);
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth === levels) return true;
    level = level.flatMap((value) => Object.values(value as object).filter(isNested));
  }
  return false;
}

const isNested = (value: unknown): value is object => typeof value === 'object' && value !== null;

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
