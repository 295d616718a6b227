import type { NextFunction, Request, Response } from 'express';
import { PROBLEM_CODE } from '../http/answer-problem';
import { onceLetGo } from '../http/held-open';
import { routeOf } from '../http/route-of';
import type { Metrics } from './metrics';

/**
 * In front of everything: what is turned away at the door is counted too. A stream is timed until it is open, and who left
 * before anything was said is `cut`.
 */
export const requestMetrics =
  (metrics: Metrics) =>
  (request: Request, response: Response, next: NextFunction): void => {
    const began = process.hrtime.bigint();
    onceLetGo(response, () => {
      const code = response.locals[PROBLEM_CODE] as string | undefined;
      if (code !== undefined) metrics.problem(code);
      metrics.answered({
        method: request.method,
        route: routeOf(request),
        status: response.closed && !response.headersSent ? 'cut' : String(response.statusCode),
        seconds: Number(process.hrtime.bigint() - began) / 1e9,
      });
    });
    next();
  };
